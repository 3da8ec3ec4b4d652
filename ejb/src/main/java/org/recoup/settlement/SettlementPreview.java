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
 * @param payments none when nothing is owed
 * @param allocations that no issued settlement covers yet
 */
public record SettlementPreview(
        String upTo, List<Position> positions, List<Transfer> payments, List<AllocationLine> allocations) {

    public SettlementPreview {
        positions = List.copyOf(positions);
        payments = List.copyOf(payments);
        allocations = List.copyOf(allocations);
    }

    public LocalDate month() {
        return LocalDate.parse(upTo + "-01");
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
