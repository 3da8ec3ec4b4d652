package org.recoup.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

/**
 * What a settlement up to a period would be now.
 *
 * @param upTo its last month, such as 2026-08
 * @param laterUpTo month up to which a later settlement is issued already, which hinders this one; or null
 * @param payments none when nothing is owed or it is hindered
 * @param allocations that no issued settlement covers yet
 */
public record SettlementPreview(
        String upTo,
        String laterUpTo,
        List<Position> positions,
        List<Transfer> payments,
        List<AllocationLine> allocations) {

    public SettlementPreview {
        positions = List.copyOf(positions);
        payments = List.copyOf(payments);
        allocations = List.copyOf(allocations);
    }

    public LocalDate month() {
        return LocalDate.parse(upTo + "-01");
    }

    public LocalDate laterMonth() {
        return laterUpTo == null ? null : LocalDate.parse(laterUpTo + "-01");
    }

    public Money allocated() {
        return sum(Position::allocated);
    }

    public Money settled() {
        return sum(Position::settled);
    }

    public Money underWay() {
        return sum(Position::underWay);
    }

    public Money net() {
        return sum(Position::net);
    }

    private Money sum(Function<Position, Money> column) {
        return positions.stream().map(column).reduce(HouseCurrency.zero(), Money::plus);
    }
}
