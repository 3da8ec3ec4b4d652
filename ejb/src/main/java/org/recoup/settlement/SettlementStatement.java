package org.recoup.settlement;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

/** A settlement with the payments, positions and allocations that the reader may see. */
public record SettlementStatement(
        SettlementLine line,
        List<PaymentLine> payments,
        List<NetPosition> positions,
        List<AllocationLine> allocations) {

    /** What a department receives or pays under the settlement; one of the two is zero. */
    public record NetPosition(String department, String name, Money receives, Money pays) {
        public Money net() {
            return receives.minus(pays);
        }
    }

    public SettlementStatement {
        payments = List.copyOf(payments);
        positions = List.copyOf(positions);
        allocations = List.copyOf(allocations);
    }

    public List<PaymentLine> inState(PaymentState state) {
        return payments.stream().filter(payment -> payment.state() == state).toList();
    }

    public Money receives() {
        return sum(NetPosition::receives);
    }

    public Money pays() {
        return sum(NetPosition::pays);
    }

    public Money net() {
        return sum(NetPosition::net);
    }

    private Money sum(Function<NetPosition, Money> column) {
        return positions.stream().map(column).reduce(HouseCurrency.zero(), Money::plus);
    }
}
