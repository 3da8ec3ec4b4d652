package org.recoup.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.importing.Calendar.When;
import org.recoup.platform.HouseCurrency;

/**
 * A commitment or a cost, ready to be stored.
 *
 * @param category null for commitments without one
 * @param key by which it is known when it comes again
 */
record MoneyLine(MoneyRow row, Known project, Known department, Known category, When when, Money amount, String key) {

    static Money total(List<MoneyLine> lines) {
        return lines.stream().map(MoneyLine::amount).reduce(HouseCurrency.zero(), Money::plus);
    }

    static List<ImportSum> byDepartment(List<MoneyLine> lines) {
        return sums(lines, line -> line.department().code(), line -> line.department()
                .name());
    }

    static List<ImportSum> byPeriod(List<MoneyLine> lines) {
        return sums(lines, line -> line.when().label(), line -> line.when().label());
    }

    private static List<ImportSum> sums(
            List<MoneyLine> lines, Function<MoneyLine, String> code, Function<MoneyLine, String> name) {
        Map<String, List<MoneyLine>> groups =
                lines.stream().collect(Collectors.groupingBy(code, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new ImportSum(
                        group.getKey(),
                        name.apply(group.getValue().get(0)),
                        group.getValue().size(),
                        total(group.getValue())))
                .sorted(Comparator.comparing(ImportSum::code))
                .toList();
    }
}
