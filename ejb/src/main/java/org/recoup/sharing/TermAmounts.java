package org.recoup.sharing;

import java.util.List;

/** Every amount that stands in the terms of a waterfall, with its field. */
final class TermAmounts {

    private final AmountCheck amounts;

    TermAmounts(AmountCheck amounts) {
        this.amounts = amounts;
    }

    void check(List<Party> parties, List<Tier> tiers, JointModel joint) {
        for (int i = 0; i < parties.size(); i++) {
            amounts.checkAny("parties[" + i + "].level", parties.get(i).level());
        }
        for (int i = 0; i < tiers.size(); i++) {
            check(tiers.get(i), "tiers[" + i + "]");
        }
        if (joint != null) {
            check(joint);
        }
    }

    private void check(Tier tier, String path) {
        amounts.checkAny(path + ".amount", tier.amount());
        if (tier.gate() != null) {
            amounts.check(path + ".gate.minimum", tier.gate().minimum());
        }
        for (int i = 0; i < tier.bounds().size(); i++) {
            amounts.checkAny(
                    path + ".bounds[" + i + "].floor", tier.bounds().get(i).floor());
            amounts.checkAny(
                    path + ".bounds[" + i + "].cap", tier.bounds().get(i).cap());
        }
    }

    private void check(JointModel joint) {
        for (int i = 0; i < joint.lines().size(); i++) {
            amounts.check("joint.lines[" + i + "].amount", joint.lines().get(i).amount());
        }
        for (int i = 0; i < joint.coalitions().size(); i++) {
            amounts.check(
                    "joint.coalitions[" + i + "].amount",
                    joint.coalitions().get(i).amount());
        }
        for (int i = 0; i < joint.separable().size(); i++) {
            JointModel.Separable values = joint.separable().get(i);
            amounts.check("joint.separable[" + i + "].alone", values.alone());
            amounts.check("joint.separable[" + i + "].without", values.without());
        }
        amounts.checkAny("joint.together", joint.together());
        for (int i = 0; i < joint.curve().size(); i++) {
            amounts.check("joint.curve[" + i + "].cost", joint.curve().get(i).cost());
        }
    }
}
