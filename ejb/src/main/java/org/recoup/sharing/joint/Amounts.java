package org.recoup.sharing.joint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;

/** The checks that every kind of game has in common. */
final class Amounts {

    private Amounts() {}

    static long checked(String field, long cents) {
        if (cents > Apportionment.LARGEST || cents < -Apportionment.LARGEST) {
            throw new Unshareable(field, "sharing.amount.large", cents, Apportionment.LARGEST);
        }
        return cents;
    }

    static List<String> codes(List<String> codes) {
        if (codes.isEmpty()) {
            throw new Unshareable("departments", "sharing.departments.none");
        }
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (code == null || code.isBlank()) {
                throw new Unshareable("departments", "sharing.department.blank");
            }
            if (!seen.add(code)) {
                throw new Unshareable("departments", "sharing.department.twice", code);
            }
        }
        return codes.stream().sorted().toList();
    }
}
