package org.recoup.sharing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoup.sharing.fault.Unshareable;

/** Whether the terms of a waterfall hang together, before anything is divided by them. */
final class WaterfallCheck {

    private final List<Party> parties;
    private final List<Tier> tiers;
    private final JointModel joint;

    /** @param parties and tiers as they were given, so that a fault names the place where it was made */
    WaterfallCheck(List<Party> parties, List<Tier> tiers, JointModel joint) {
        this.parties = parties;
        this.tiers = tiers;
        this.joint = joint;
    }

    void check() {
        new PartiesCheck(parties).check();
        checkTiers();
        new JointCheck(joint, parties, tiers).check();
        new TermAmounts(new AmountCheck()).check(parties, tiers, joint);
    }

    private void checkTiers() {
        if (tiers.isEmpty()) {
            throw new Unshareable("tiers", "sharing.tiers.none");
        }
        if (tiers.size() > Waterfall.MOST_TIERS) {
            throw new Unshareable("tiers", "sharing.tiers.many", tiers.size(), Waterfall.MOST_TIERS);
        }
        Set<String> departments = parties.stream().map(Party::department).collect(Collectors.toSet());
        for (int i = 0; i < tiers.size(); i++) {
            String path = "tiers[" + i + "]";
            Gaps.refuse(path, tiers.get(i));
            new TierCheck(tiers.get(i), path, i == tiers.size() - 1).check(departments);
        }
    }
}
