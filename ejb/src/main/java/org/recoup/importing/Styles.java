package org.recoup.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;
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

    private static final int REMEMBERED = 5_000;

    private final NumberStyle numbers;
    private final DateStyle dates;
    private final NumberLearner numberLearner;
    private final DateLearner dateLearner;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, YearMonth> months = new HashMap<>();
    private final CreditMark credits;
    private final Map<String, CreditMarks> marks = new TreeMap<>();
    private boolean plainSeen;

    private Styles(NumberStyle numbers, DateStyle dates, CreditMark credits, boolean learnNumbers, boolean learnDates) {
        this.credits = credits;
        this.numbers = numbers;
        this.dates = dates;
        numberLearner = learnNumbers ? new NumberLearner() : null;
        dateLearner = learnDates ? new DateLearner() : null;
    }

    /** Before anything was read. */
    static Styles of(Definition definition) {
        return new Styles(
                definition.decimals() == null ? NumberStyle.POINT : new NumberStyle(definition.decimals()),
                definition.dates() == null ? DateStyle.DAY_FIRST : definition.dates(),
                definition.credits(),
                definition.decimals() == null,
                definition.dates() == null);
    }

    /** For a second reading, as the first one taught. */
    Styles learnt() {
        return new Styles(
                learnt(numberLearner == null ? null : numberLearner::learned, numbers),
                learnt(dateLearner == null ? null : dateLearner::learned, dates),
                credits,
                numberLearner != null,
                dateLearner != null);
    }

    /** Whether the values, all of them seen, are written otherwise than they were read. */
    boolean misread() {
        Styles better = learnt();
        return !better.numbers.equals(numbers) || better.dates != dates;
    }

    /** A fault where the values could be read in two ways, or contradict each other. */
    void ask(FaultList faults) {
        if (numberLearner != null) {
            ask(numberLearner.learned(), "import.numbers", faults);
        }
        if (dateLearner != null) {
            ask(dateLearner.learned(), "import.dates", faults);
        }
        if (credits == null) {
            marks.forEach((column, seen) -> seen.ask(column, faults));
        }
    }

    /** As figures are read now. */
    NumberStyle numbers() {
        return numbers;
    }

    /** @throws org.recoup.importing.reading.Unreadable when it is no amount as the file writes them, or money of another country */
    Money amount(String column, String value, UnitOfAmount unit) {
        Figure figure = figure(value);
        if (figure.side() == Figure.Side.NONE) {
            return unit.amount(figure.in(HouseCurrency.UNIT), value, HouseCurrency.UNIT);
        }
        marks.computeIfAbsent(column, name -> new CreditMarks()).see(figure, unit);
        boolean crore = figure.side() == Figure.Side.CREDIT && credits == CreditMark.CRORE;
        BigDecimal number = figure.in(HouseCurrency.UNIT);
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

    /** @throws org.recoup.importing.reading.Unreadable when it is no day as the file writes them */
    LocalDate day(String value) {
        return remembered(days, value, dates::day);
    }

    /** @throws org.recoup.importing.reading.Unreadable when it is no month as the file writes them */
    YearMonth month(String value) {
        return remembered(months, value, dates::month);
    }

    /** Days repeat all over a file; each is read, and learnt from, once. */
    private <T> T remembered(Map<String, T> read, String value, Function<String, T> reading) {
        T known = read.get(value);
        if (known != null) {
            return known;
        }
        if (dateLearner != null) {
            dateLearner.see(value);
        }
        T found = reading.apply(value);
        if (read.size() < REMEMBERED) {
            read.put(value, found);
        }
        return found;
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

    private static <T> T learnt(Supplier<Learned<T>> learner, T before) {
        T style = learner == null ? null : learner.get().style();
        return style == null ? before : style;
    }

    private static void ask(Learned<?> learned, String code, FaultList faults) {
        if (learned.isAsked()) {
            faults.add(ImportFault.ofFile(
                    code + "." + learned.doubt().name().toLowerCase(java.util.Locale.ROOT),
                    learned.example(),
                    learned.other()));
        }
    }
}
