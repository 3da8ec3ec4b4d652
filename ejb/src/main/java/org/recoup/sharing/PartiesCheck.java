package org.recoup.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoup.sharing.fault.Unshareable;

/** Whether those who share are named, each once, with figures that can be weights. */
final class PartiesCheck {

    private final List<Party> parties;

    /** @param parties as they were given, so that a fault names the place where it was made */
    PartiesCheck(List<Party> parties) {
        this.parties = parties;
    }

    void check() {
        if (parties.isEmpty()) {
            throw new Unshareable("parties", "sharing.departments.none");
        }
        if (parties.size() > Waterfall.MOST_PARTIES) {
            throw new Unshareable("parties", "sharing.departments.many", parties.size(), Waterfall.MOST_PARTIES);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            Gaps.refuse("parties[" + i + "]", party);
            check(party, "parties[" + i + "]");
            if (!seen.add(party.department())) {
                throw new Unshareable("parties", "sharing.department.twice", party.department());
            }
        }
    }

    private static void check(Party party, String path) {
        if (party.department() == null || party.department().isBlank()) {
            throw new Unshareable(path + ".department", "sharing.department.blank");
        }
        if (party.parts() < 0) {
            throw new Unshareable(path + ".parts", "sharing.weight.negative", party.department(), party.parts());
        }
        if (party.quantity() < 0) {
            throw new Unshareable(path + ".quantity", "sharing.weight.negative", party.department(), party.quantity());
        }
        if (party.level() != null && party.level().isNegative()) {
            throw new Unshareable(
                    path + ".level",
                    "sharing.weight.negative",
                    party.department(),
                    party.level().getAmount().toPlainString());
        }
    }
}
