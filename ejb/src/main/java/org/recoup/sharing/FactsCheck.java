package org.recoup.sharing;

import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;

/** Whether facts are whole, name parties only, and are in the currency of the terms. */
final class FactsCheck {

    private final Facts facts;
    private final Set<String> departments;
    private final AmountCheck amounts;

    FactsCheck(Facts facts, Set<String> departments, AmountCheck amounts) {
        this.facts = facts;
        this.departments = departments;
        this.amounts = amounts;
    }

    void check() {
        if (facts.savings().isEmpty()) {
            throw new Unshareable("savings", "sharing.savings.none");
        }
        for (int i = 0; i < facts.savings().size(); i++) {
            Facts.Saving saving = facts.savings().get(i);
            Gaps.refuse("savings[" + i + "]", saving);
            if (saving.department() != null) {
                requireParty("savings[" + i + "]", saving.department());
            }
            amounts.check("savings[" + i + "].amount", saving.amount());
        }
        checkPaid("paid", facts.paid());
        checkPaid("returned", facts.returned());
        for (int i = 0; i < facts.already().size(); i++) {
            Facts.Given given = facts.already().get(i);
            Gaps.refuse("already[" + i + "]", given);
            requireParty("already[" + i + "]", given.department());
            amounts.check("already[" + i + "].amount", given.amount());
        }
        requireSmall(
                "savings", facts.savings().stream().map(Facts.Saving::amount).toList());
        requireSmall(
                "already", facts.already().stream().map(Facts.Given::amount).toList());
    }

    private void checkPaid(String field, List<Facts.Paid> payments) {
        for (int i = 0; i < payments.size(); i++) {
            Facts.Paid paid = payments.get(i);
            String path = field + "[" + i + "]";
            Gaps.refuse(path, paid);
            requireParty(path, paid.department());
            amounts.check(path + ".amount", paid.amount());
        }
        requireSmall(field, payments.stream().map(Facts.Paid::amount).toList());
    }

    private void requireParty(String path, String department) {
        Gaps.refuse(path + ".department", department);
        if (!departments.contains(department)) {
            throw new Unshareable(path + ".department", "sharing.department.unknown", department);
        }
    }

    /** Signs aside, so that no sum of some of them is larger. Each is at most 10^15, so that the sum cannot overflow. */
    private static void requireSmall(String field, List<Money> amounts) {
        long sum = 0;
        for (Money amount : amounts) {
            sum += Math.abs(amount.getAmountMinorLong());
            if (sum > Apportionment.LARGEST) {
                throw new Unshareable(field, "sharing.amount.large", sum, Apportionment.LARGEST);
            }
        }
    }
}
