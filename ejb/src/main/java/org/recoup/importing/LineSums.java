package org.recoup.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

/** Sums over lines that are held together. */
final class LineSums {

    private LineSums() {}

    static Money total(List<MoneyLine> lines) {
        return lines.stream().map(MoneyLine::amount).reduce(HouseCurrency.zero(), Money::plus);
    }

    static ImportSums of(List<MoneyLine> lines) {
        return new ImportSums(
                by(lines, MoneyLine::department),
                by(lines, line -> new Known(0, line.when().label(), line.when().label())),
                by(lines.stream().filter(line -> line.category() != null).toList(), MoneyLine::category));
    }

    private static List<ImportSum> by(List<MoneyLine> lines, Function<MoneyLine, Known> group) {
        Map<String, List<MoneyLine>> groups = lines.stream()
                .collect(Collectors.groupingBy(line -> group.apply(line).code(), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(entry -> new ImportSum(
                        entry.getKey(),
                        group.apply(entry.getValue().get(0)).name(),
                        entry.getValue().size(),
                        total(entry.getValue())))
                .toList();
    }
}
