package org.recoup.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.style.CreditMark;
import org.recoup.importing.reading.style.DateLearner;
import org.recoup.importing.reading.style.DateStyle;
import org.recoup.importing.reading.style.Figure;
import org.recoup.importing.reading.style.Learned;
import org.recoup.importing.reading.style.NumberLearner;
import org.recoup.importing.reading.style.NumberStyle;
import org.recoup.importing.reading.style.UnitOfAmount;
import org.recoup.platform.HouseCurrency;

/**
 * How figures and dates of a file are written: as the mapping says, or as the file shows. While rows are read with what was learnt from
 * the first of them, every value is looked at, so that at the end it is known whether that was right for all.
 */
final class Styles {

    /** Days between the two first days that workbooks count from. */
    private static final BigDecimal FROM_1900_TO_1904 = BigDecimal.valueOf(1462);

    private static final Pattern COUNTED = Pattern.compile("\\d{5}(\\.\\d+)?");

    private final Definition definition;
    private final LocalDate latest;
    private final NumberStyle numbers;
    private final Map<String, DateStyle> dates;
    private final NumberLearner numberLearner;
    private final Map<String, DateColumn> dateColumns = new TreeMap<>();
    private final Map<String, CreditMarks> marks = new TreeMap<>();
    private boolean plainSeen;
    private boolean since1904;

    private Styles(Definition definition, LocalDate latest, NumberStyle numbers, Map<String, DateStyle> dates) {
        this.definition = definition;
        this.latest = latest;
        this.numbers = numbers;
        this.dates = dates;
        numberLearner = definition.decimals() == null ? new NumberLearner() : null;
    }

    /**
     * Before anything was read.
     *
     * @param today dates lie a year after it at most
     */
    static Styles of(Definition definition, LocalDate today) {
        return new Styles(
                definition,
                today.plusYears(1),
                definition.decimals() == null ? NumberStyle.POINT : new NumberStyle(definition.decimals()),
                Map.of());
    }

    /** For a second reading, as the first one taught. */
    Styles learnt() {
        Map<String, DateStyle> learnt = new HashMap<>();
        dateColumns.forEach((column, dates) -> learnt.put(column, dates.learnt()));
        NumberStyle better =
                numberLearner == null ? null : numberLearner.learned().style();
        return new Styles(definition, latest, better == null ? numbers : better, learnt);
    }

    /** Whether the values, all of them seen, are written otherwise than they were read. */
    boolean misread() {
        return !learnt().numbers.equals(numbers)
                || dateColumns.values().stream().anyMatch(DateColumn::misread);
    }

    /** A fault where the values could be read in two ways, or contradict each other. */
    void ask(FaultList faults) {
        Learned<NumberStyle> learned = numberLearner == null ? null : numberLearner.learned();
        if (learned != null && learned.isAsked()) {
            faults.add(ImportFault.ofFile(
                    learned.doubt() == Learned.Doubt.BOTH ? "import.numbers.both" : "import.numbers.either",
                    learned.example(),
                    learned.other()));
        }
        dateColumns.forEach((column, dates) -> dates.ask(column, faults));
        if (definition.credits() == null) {
            marks.forEach((column, seen) -> seen.ask(column, faults));
        }
    }

    /** The workbook counts its days from 1904, also where they stand without a format. */
    void countSince1904(boolean counts) {
        since1904 = counts;
    }

    /** The last day that a document is likely to have. */
    LocalDate latest() {
        return latest;
    }

    /** As figures are read now. */
    NumberStyle numbers() {
        return numbers;
    }

    /** @throws org.recoup.importing.reading.Unreadable when it is no amount as the file writes them, or money of another country */
    Money amount(String column, String value, UnitOfAmount unit) {
        Figure figure = figure(value);
        if (figure.side() == Figure.Side.NONE) {
            return unit.amount(figure.in(HouseCurrency.UNIT, definition.currency()), value, HouseCurrency.UNIT);
        }
        marks.computeIfAbsent(column, name -> new CreditMarks()).see(figure, unit);
        boolean crore = figure.side() == Figure.Side.CREDIT && definition.credits() == CreditMark.CRORE;
        BigDecimal number = figure.in(HouseCurrency.UNIT, definition.currency());
        return crore
                ? UnitOfAmount.CRORE.amount(number.negate(), value, HouseCurrency.UNIT)
                : unit.amount(number, value, HouseCurrency.UNIT);
    }

    private Figure figure(String value) {
        boolean plain = isPlain(value);
        if (numberLearner != null && !(plain && plainSeen)) {
            numberLearner.see(value);
            plainSeen |= plain;
        }
        return plain && numbers.equals(NumberStyle.POINT)
                ? Figure.of(value, new BigDecimal(value))
                : numbers.figure(value);
    }

    /** @throws org.recoup.importing.reading.Unreadable when it is no day as the column writes them */
    LocalDate day(Cell cell) {
        return dates(cell).day(counted(cell));
    }

    /** @throws org.recoup.importing.reading.Unreadable when it is no month as the column writes them */
    YearMonth month(Cell cell) {
        return dates(cell).month(counted(cell));
    }

    private DateColumn dates(Cell cell) {
        return dateColumns.computeIfAbsent(cell.column(), column -> {
            DateStyle said = definition.dates();
            return said == null
                    ? new DateColumn(dates.getOrDefault(column, DateStyle.DAY_FIRST), new DateLearner(latest))
                    : new DateColumn(said, null);
        });
    }

    private String counted(Cell cell) {
        boolean early = since1904
                && cell.kind() == Kind.NUMBER
                && COUNTED.matcher(cell.value()).matches();
        return early ? new BigDecimal(cell.value()).add(FROM_1900_TO_1904).toPlainString() : cell.value();
    }

    /** Such as 1250.5 or 1250.55, which has one reading only, so that the first of them teaches as much as all. */
    private static boolean isPlain(String value) {
        int point = value.indexOf('.');
        int decimals = value.length() - point - 1;
        if (point < 1 || point > 15 || decimals < 1 || decimals > 2) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
