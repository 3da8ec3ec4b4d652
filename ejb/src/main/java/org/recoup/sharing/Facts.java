package org.recoup.sharing;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.sharing.fault.Unshareable;

/**
 * What happened so far under an agreement: all that its terms are applied to. Dates may be null where no term asks for one.
 *
 * @param on the day up to which it is known
 * @param savings to be shared: all so far, those allocated before among them
 * @param paid contributions so far; below zero where more was received than paid
 * @param already given out under the same terms
 * @param returned had back under earlier terms, so that it is not recouped a second time; it takes nothing from contributions as weights
 */
public record Facts(LocalDate on, List<Saving> savings, List<Paid> paid, List<Given> already, List<Paid> returned) {

    /** A verified saving. The department is where it landed, or null where no term asks for it. */
    public record Saving(LocalDate on, String department, Money amount) {}

    /** What a department contributed on a day. */
    public record Paid(LocalDate on, String department, Money amount) {}

    /** What a department was given before. */
    public record Given(String department, Money amount) {}

    public Facts {
        savings = Gaps.kept(savings);
        paid = Gaps.kept(paid);
        already = Gaps.kept(already);
        returned = Gaps.kept(returned);
    }

    /** With nothing had back under earlier terms. */
    public Facts(LocalDate on, List<Saving> savings, List<Paid> paid, List<Given> already) {
        this(on, savings, paid, already, List.of());
    }

    /** One pool, undated, and nothing else. */
    public static Facts ofPool(Money pool) {
        return new Facts(null, List.of(new Saving(null, null, pool)), List.of(), List.of());
    }

    /**
     * The currency of all amounts.
     *
     * @throws Unshareable when there is nothing to share
     */
    public CurrencyUnit currency() {
        if (savings.isEmpty()) {
            throw new Unshareable("savings", "sharing.savings.none");
        }
        Saving first = savings.get(0);
        Gaps.refuse("savings[0].amount", first == null ? null : first.amount());
        return first.amount().getCurrencyUnit();
    }

    /** What a department has contributed so far. */
    public Money contributedBy(String department, CurrencyUnit unit) {
        return paid.stream()
                .filter(payment -> department.equals(payment.department()))
                .map(Paid::amount)
                .reduce(Money.zero(unit), Money::plus);
    }

    public Facts withPaid(List<Paid> contributions) {
        return new Facts(on, savings, contributions, already, returned);
    }

    public Facts withReturned(List<Paid> before) {
        return new Facts(on, savings, paid, already, before);
    }

    public Facts withAlready(List<Given> given) {
        return new Facts(on, savings, paid, given, returned);
    }
}
