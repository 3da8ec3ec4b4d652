package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.platform.Records;
import org.recoup.savings.ClaimSaving;
import org.recoup.savings.ClaimingSavings;
import org.recoup.savings.DescribeSaving;
import org.recoup.savings.RegisteringSavings;
import org.recoup.savings.SavingType;

/**
 * Claims of a file, by project and title of the saving. A saving that is not in the register yet is brought in with its claims; without a
 * baseline of its own, what the file claims is all that can ever be claimed.
 */
@Dependent
class ClaimImport {

    private static final String FIRST_MEASURE = "As reported";

    @Inject
    private Records records;

    @Inject
    private RegisteringSavings registering;

    @Inject
    private ClaimingSavings claiming;

    private record Entry(long id, String project, String title, String landing, Money remaining) {}

    private record Standing(long saving, String month, Money amount) {}

    private record Title(String project, String title) {
        static Title of(MoneyLine line) {
            return new Title(line.project().code(), line.row().claim().title().value());
        }
    }

    Batch batch(List<MoneyLine> lines, Calendar calendar, Integer onBehalfOf, FaultList faults) {
        Map<Title, List<MoneyLine>> savings =
                lines.stream().collect(Collectors.groupingBy(Title::of, LinkedHashMap::new, Collectors.toList()));
        Map<Title, Entry> register = register();
        Map<String, Money> standing = standing();
        List<MoneyLine> added = new ArrayList<>();
        savings.forEach((title, claims) -> {
            Optional<Entry> entry = Optional.ofNullable(register.get(title));
            List<MoneyLine> fresh = fresh(claims, entry, standing, faults);
            fresh.forEach(line -> check(line, calendar, entry, faults));
            entry.ifPresent(known -> checkLeft(known, fresh, faults));
            added.addAll(fresh);
        });
        List<MoneyLine> good = added.stream()
                .filter(line -> !faults.isFaulty(line.sheet(), line.rowNumber()))
                .toList();
        return new Batch(
                good.size(),
                lines.size() - added.size(),
                LineSums.total(good),
                LineSums.of(good),
                onBehalfOf,
                (run, watch) -> store(good, register));
    }

    /** Without those that stand already, to the cent. */
    private static List<MoneyLine> fresh(
            List<MoneyLine> claims, Optional<Entry> entry, Map<String, Money> standing, FaultList faults) {
        List<MoneyLine> fresh = new ArrayList<>();
        Map<String, Integer> months = new LinkedHashMap<>();
        for (MoneyLine line : claims) {
            faults.turnTo(line.sheet());
            Money known = entry.map(saving ->
                            standing.get(saving.id() + " " + line.when().label()))
                    .orElse(null);
            Integer earlier = months.putIfAbsent(line.when().label(), line.rowNumber());
            if (earlier != null || (known != null && !known.equals(line.amount()))) {
                faults.add(fault(line, "import.claim.once", line.when().label()));
            } else if (known == null) {
                fresh.add(line);
            }
        }
        return fresh;
    }

    private static void check(MoneyLine line, Calendar calendar, Optional<Entry> entry, FaultList faults) {
        faults.turnTo(line.sheet());
        if (line.amount().isNegative()) {
            faults.add(fault(line, "import.claim.negative"));
        }
        if (!calendar.takes(line.when(), line.department().id())) {
            faults.add(fault(line, "import.claim.closed", line.when().label()));
        }
        if (entry.isEmpty() && type(line).isEmpty()) {
            faults.add(line.row().claim().type().fault("import.claim.type"));
        }
        entry.filter(saving -> !saving.landing().equals(line.department().code()))
                .ifPresent(
                        saving -> faults.add(line.row().department().fault("import.claim.landing", saving.landing())));
    }

    private static void checkLeft(Entry saving, List<MoneyLine> fresh, FaultList faults) {
        if (!fresh.isEmpty() && LineSums.total(fresh).isGreaterThan(saving.remaining())) {
            faults.turnTo(fresh.get(0).sheet());
            faults.add(fault(
                    fresh.get(0),
                    "import.claim.baseline",
                    saving.remaining().getAmount().toPlainString()));
        }
    }

    private void store(List<MoneyLine> lines, Map<Title, Entry> register) {
        Map<Title, List<MoneyLine>> savings =
                lines.stream().collect(Collectors.groupingBy(Title::of, LinkedHashMap::new, Collectors.toList()));
        savings.forEach((title, claims) -> {
            Entry known = register.get(title);
            long saving = known == null ? registered(claims) : known.id();
            claims.forEach(line -> claiming.claim(
                    saving,
                    new ClaimSaving(
                            YearMonth.parse(line.when().label()),
                            line.amount(),
                            line.row().claim().note())));
        });
    }

    private long registered(List<MoneyLine> claims) {
        MoneyLine first = claims.get(0);
        MoneyRow.ClaimWords words = first.row().claim();
        Money claimed = LineSums.total(claims);
        return registering.register(new DescribeSaving(
                first.project().code(),
                first.department().code(),
                first.department().code(),
                type(first).orElseThrow(),
                words.title().value(),
                words.measure().isEmpty() ? FIRST_MEASURE : words.measure(),
                words.baseline() == null ? claimed : words.baseline(),
                null,
                0));
    }

    /** By its name, with or without the lines between its words: cost avoidance, Cost-Savings, CASH_RELEASING. */
    private static Optional<SavingType> type(MoneyLine line) {
        String given = line.row()
                .claim()
                .type()
                .value()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", "_")
                .replaceFirst("^COST_SAVINGS?$", SavingType.CASH_RELEASING.name());
        return Stream.of(SavingType.values())
                .filter(type -> type.name().equals(given))
                .findFirst();
    }

    private Map<Title, Entry> register() {
        return records.list(Entry.class, """
                        select s.id, p.code as project, s.title, d.code as landing, s.baseline - coalesce((
                               select sum(c.amount) from claim c
                                where c.saving_id = s.id and c.state in ('CLAIMED', 'VERIFIED')), 0) as remaining
                          from saving s join project p on p.id = s.project_id join department d on d.id = s.landing_id""", Map.of()).stream()
                .collect(Collectors.toMap(entry -> new Title(entry.project(), entry.title()), entry -> entry));
    }

    private Map<String, Money> standing() {
        return records.list(Standing.class, """
                        select c.saving_id as saving, to_char(p.starts_on, 'YYYY-MM') as month, c.amount
                          from claim c join period p on p.id = c.period_id where c.state in ('CLAIMED', 'VERIFIED')""", Map.of()).stream()
                .collect(Collectors.toMap(claim -> claim.saving() + " " + claim.month(), Standing::amount));
    }

    private static ImportFault fault(MoneyLine line, String code, Object... values) {
        return new ImportFault(line.rowNumber(), "", line.row().claim().title().value(), code, List.of(values));
    }
}
