package org.recoup.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;

/** Whether what departments could do alone and in groups is there for the rules that ask for it, whole, and stands once. */
final class JointCheck {

    /** Rules that ask who could do what alone; the others of their kind ask for levels or for a curve. */
    private static final Set<Rule> WITHOUT_GAME = Set.of(Rule.TIERED_COST, Rule.SERIAL);

    private final JointModel joint;
    private final List<Party> parties;
    private final List<Tier> tiers;

    JointCheck(JointModel joint, List<Party> parties, List<Tier> tiers) {
        this.joint = joint;
        this.parties = parties;
        this.tiers = tiers;
    }

    void check() {
        if (joint != null) {
            checkOneKind();
            checkEntries();
        }
        for (int i = 0; i < tiers.size(); i++) {
            checkTier(tiers.get(i), "tiers[" + i + "].rule");
        }
    }

    private void checkOneKind() {
        int kinds = (joint.lines().isEmpty() ? 0 : 1)
                + (joint.coalitions().isEmpty() ? 0 : 1)
                + (joint.separable().isEmpty() ? 0 : 1);
        if (kinds > 1) {
            throw new Unshareable("joint", "sharing.joint.twice");
        }
        if (joint.sense() == null && kinds == 1 && joint.lines().isEmpty()) {
            throw new Unshareable("joint.sense", "sharing.joint.sense");
        }
        if (!joint.separable().isEmpty() && joint.together() == null) {
            throw new Unshareable("joint.together", "sharing.joint.together");
        }
    }

    private void checkEntries() {
        for (int i = 0; i < joint.lines().size(); i++) {
            String path = "joint.lines[" + i + "]";
            JointModel.Line line = joint.lines().get(i);
            Gaps.refuse(path, line);
            Gaps.refuse(path + ".kind", line.kind());
            checkGroup(path, line.departments());
        }
        for (int i = 0; i < joint.coalitions().size(); i++) {
            String path = "joint.coalitions[" + i + "]";
            Gaps.refuse(path, joint.coalitions().get(i));
            checkGroup(path, joint.coalitions().get(i).departments());
        }
        for (int i = 0; i < joint.separable().size(); i++) {
            String path = "joint.separable[" + i + "]";
            Gaps.refuse(path, joint.separable().get(i));
            Gaps.refuse(path + ".department", joint.separable().get(i).department());
        }
        for (int i = 0; i < joint.curve().size(); i++) {
            Gaps.refuse("joint.curve[" + i + "]", joint.curve().get(i));
        }
    }

    private static void checkGroup(String path, List<String> departments) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < departments.size(); i++) {
            String field = path + ".departments[" + i + "]";
            Gaps.refuse(field, departments.get(i));
            if (!seen.add(departments.get(i))) {
                throw new Unshareable(field, "sharing.department.twice", departments.get(i));
            }
        }
    }

    private void checkTier(Tier tier, String field) {
        if (tier.rule().kind() != Rule.Kind.JOINT) {
            return;
        }
        if (tier.rule() == Rule.SERIAL && (joint == null || joint.curve().isEmpty())) {
            throw new Unshareable("joint.curve", "sharing.joint.curve");
        }
        if (tier.rule() == Rule.TIERED_COST) {
            checkLevels();
        }
        if (!WITHOUT_GAME.contains(tier.rule()) && (joint == null || !joint.hasGame())) {
            throw new Unshareable(field, "sharing.joint.none");
        }
    }

    private void checkLevels() {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (party.level() == null) {
                throw new Unshareable("parties[" + i + "].level", "sharing.level.none", party.department());
            }
            if (party.quantity() > Apportionment.LARGEST) {
                throw new Unshareable(
                        "parties[" + i + "].quantity",
                        "sharing.joint.users.range",
                        party.quantity(),
                        Apportionment.LARGEST);
            }
        }
    }
}
