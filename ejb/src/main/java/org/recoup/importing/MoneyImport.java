package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.recoup.importing.Calendar.Booking;
import org.recoup.importing.Calendar.When;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.background.Watch;

/**
 * Turns rows into lines of money, one by one as they are read, and compares all of them with what is known: codes,
 * periods, rights, and lines that came before. Of costs and commitments it holds no more than a row at a time.
 */
@Dependent
class MoneyImport {

    /** Of a whole file, in the smallest unit of the currency. */
    private static final BigDecimal LARGEST_TOTAL = BigDecimal.valueOf(1_000_000_000_000_000_000L);

    /** Lines of budgets, forecasts and claims, which are held together because each is part of a whole. */
    private static final int MOST_GATHERED = 100_000;

    @Inject
    private Codes codes;

    @Inject
    private Calendars calendars;

    @Inject
    private Staging staging;

    @Inject
    private StagedLines staged;

    @Inject
    private MoneyStore store;

    @Inject
    private PlanImport plans;

    @Inject
    private ClaimImport claims;

    @Inject
    private EntryRights rights;

    @Inject
    private StagedComparison comparison;

    @Inject
    private CommitmentNames commitments;

    private ImportTarget target;
    private Definition definition;
    private FaultList faults;
    private Dictionary projects;
    private Dictionary departments;
    private Dictionary categories;
    private Calendar calendar;
    private int yearStartMonth;
    private long lines;
    private final List<MoneyLine> gathered = new ArrayList<>();

    void begin(ImportTarget wanted, Definition by, FaultList into) {
        target = wanted;
        definition = by;
        faults = into;
        projects = codes.projects();
        departments = codes.departments();
        categories = codes.categories();
        calendar = calendars.now();
        yearStartMonth = codes.yearStartMonth();
        lines = 0;
        rights.begin();
        gathered.clear();
        if (definition.source(ImportField.COMMITMENT) != null) {
            commitments.load();
        }
        if (target.isStaged()) {
            staging.open();
        }
    }

    /** A row without any fault adds its lines. */
    void take(int sheet, RowReader reader, int number) {
        MoneyRow row = MoneyRow.read(reader, target, definition, yearStartMonth);
        Known project = projects.find(row.project(), faults);
        Known department = departments.find(row.department(), faults);
        When whenOfRow = whenOf(row);
        if (department != null && !rights.mayEnter(department)) {
            faults.add(row.department().fault("import.department.not.yours"));
            // A fault of a fixed value is not one of this row alone.
            department = null;
        }
        Long commitment = project == null || department == null
                ? null
                : commitments.find(row.commitment(), project, department, faults);
        List<MoneyLine> found = new ArrayList<>();
        for (MoneyRow.Amount amount : row.amounts()) {
            Known category = categories.find(amount.category(), faults);
            if (category == null && amount.category().isBlank() && target.needsCategory()) {
                faults.add(amount.category().fault("import.value.missing"));
            }
            When when = amount.period() == null ? whenOfRow : whenOf(amount);
            if (!faults.isFaulty(number) && project != null && department != null && when != null) {
                found.add(line(sheet, number, row, amount, project, department, category, when, commitment));
            }
        }
        // A row comes in whole or not at all.
        if (!faults.isFaulty(number)) {
            found.forEach(this::keep);
        }
    }

    /** @param watch is asked now and then while all of it is compared */
    Batch end(KnownRule rule, Watch watch) {
        if (rights.isMixed()) {
            // The audit trail names one person for whom a transaction acts.
            faults.add(ImportFault.ofFile("import.rights.mixed"));
        }
        return switch (target) {
            case BUDGETS, FORECASTS -> plans.batch(target, gathered, rights.delegator(), faults);
            case CLAIMS -> claims.batch(gathered, calendar, rights.delegator(), faults);
            default -> staged(rule, watch);
        };
    }

    private Batch staged(KnownRule rule, Watch watch) {
        staging.close();
        int known = comparison.compare(target, rule, faults, watch);
        Money total = total();
        // Of a file that is refused as a whole nothing is new.
        long added = faults.isBlocking() ? 0 : staged.count();
        return new Batch(
                Math.toIntExact(added),
                known,
                added == 0 ? HouseCurrency.zero() : total,
                new ImportSums(sums(staged.byDepartment()), sums(staged.byPeriod(target)), sums(staged.byCategory())),
                rights.delegator(),
                (run, storing) -> store.add(target, run, storing));
    }

    private MoneyLine line(
            int sheet,
            int number,
            MoneyRow row,
            MoneyRow.Amount amount,
            Known project,
            Known department,
            Known category,
            When when,
            Long commitment) {
        Booking booking = target.isCosts() ? calendar.booking(when, department.id()) : new Booking(when, null);
        return new MoneyLine(
                ++lines,
                sheet,
                number,
                row,
                project,
                department,
                category,
                when,
                booking == null ? null : booking.month(),
                amount.money(),
                amount.cumulative(),
                commitment,
                rights.delegator(department));
    }

    private void keep(MoneyLine line) {
        if (target.isStaged()) {
            staging.add(line, target);
        } else if (gathered.size() < MOST_GATHERED) {
            gathered.add(line);
        } else {
            faults.add(ImportFault.ofFile("import.lines.many", MOST_GATHERED));
        }
    }

    private When whenOf(MoneyRow row) {
        if (row.month() != null) {
            return calendar.month(row.month(), row.when(), faults);
        }
        boolean yearly = !target.isMonthly() || definition.periodRule() == PeriodRule.FINANCIAL_YEAR;
        return yearly ? calendar.year(row.when(), faults) : null;
    }

    private When whenOf(MoneyRow.Amount amount) {
        Cell named = new Cell(
                0, amount.cell().column(), amount.period(), amount.cell().kind());
        return target.isMonthly() && amount.period().matches("\\d{4}-(0[1-9]|1[0-2])")
                ? calendar.month(YearMonth.parse(amount.period()), named, faults)
                : calendar.year(named, faults);
    }

    private Money total() {
        BigDecimal cents =
                staged.byDepartment().stream().map(StagedLines.Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cents.abs().compareTo(LARGEST_TOTAL) > 0) {
            faults.add(ImportFault.ofFile("import.total.large"));
            return HouseCurrency.zero();
        }
        return HouseCurrency.ofCents(cents.longValueExact());
    }

    private List<ImportSum> sums(List<StagedLines.Sum> sums) {
        return faults.isBlocking()
                ? List.of()
                : sums.stream()
                        .map(sum -> new ImportSum(
                                sum.code(),
                                sum.name(),
                                Math.toIntExact(sum.lines()),
                                HouseCurrency.ofCents(sum.amount().longValueExact())))
                        .toList();
    }
}
