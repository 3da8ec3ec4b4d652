package org.recoup.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.Unreadable;
import org.recoup.importing.reading.style.NumberStyle;
import org.recoup.importing.reading.style.UnitOfAmount;
import org.recoup.platform.HouseCurrency;

/** Reads the fields of one row as a mapping defines them. What is wrong becomes a fault at its cell and reads as null. */
final class RowReader {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private final Columns columns;
    private final Row row;
    private final Definition definition;
    private final Styles styles;
    private final FaultList faults;

    RowReader(Columns columns, Row row, Definition definition, Styles styles, FaultList faults) {
        this.columns = columns;
        this.row = row;
        this.definition = definition;
        this.styles = styles;
        this.faults = faults;
    }

    /** Blank when the mapping does not fill the field. */
    Cell cell(ImportField field) {
        Source source = definition.source(field);
        if (source == null) {
            return Cell.fixed(field, "");
        }
        return source.column() == null ? Cell.fixed(field, source.value()) : cell(source.column());
    }

    Cell cell(String column) {
        int index = columns.indexOf(column);
        Cell cell = new Cell(row.number(), column, row.value(index).strip(), row.kind(index));
        if (cell.kind() != Kind.FORMULA) {
            return cell;
        }
        faults.add(cell.said("reading.formula"));
        return new Cell(cell.row(), column, "", Kind.FORMULA);
    }

    Cell required(ImportField field) {
        Cell cell = cell(field);
        if (cell.isBlank() && cell.kind() != Kind.FORMULA) {
            faults.add(cell.fault("import.value.missing"));
        }
        return cell;
    }

    Cell code(ImportField field) {
        Cell cell = required(field);
        if (!cell.isBlank() && !CODE.matcher(cell.value()).matches()) {
            faults.add(cell.fault("code.form"));
        }
        return cell;
    }

    String text(ImportField field, int longest) {
        return text(cell(field), longest);
    }

    String requiredText(ImportField field, int longest) {
        return text(required(field), longest);
    }

    String text(Cell cell, int longest) {
        if (cell.value().length() > longest) {
            faults.add(cell.fault("import.text.long", longest, cell.value().length()));
        }
        return cell.value();
    }

    /** A day; a month or a year stands for its first day. Null when blank. */
    LocalDate firstDay(ImportField field) {
        Cell cell = cell(field);
        if (cell.value().matches("\\d{4}")) {
            return LocalDate.of(Integer.parseInt(cell.value()), 1, 1);
        }
        return cell.value().matches("\\d{4}-\\d{2}") ? first(cell) : day(cell);
    }

    /** Null when blank. */
    LocalDate day(ImportField field) {
        return day(cell(field));
    }

    /** Null when blank. A day of long ago or of years to come is a slip. */
    LocalDate documentDate() {
        Cell cell = cell(ImportField.DOCUMENT_DATE);
        LocalDate day = day(cell);
        boolean likely = day == null || !day.isBefore(EARLIEST) && !day.isAfter(styles.latest());
        return likely
                ? day
                : wrong(
                        cell,
                        "import.date.range",
                        day.toString(),
                        EARLIEST.toString(),
                        styles.latest().toString());
    }

    /** The month of a period, by the rule of the mapping. */
    YearMonth month(int yearStartMonth) {
        PeriodRule rule = definition.periodRule();
        if (rule == PeriodRule.DATE) {
            Cell cell = required(ImportField.DATE);
            return cell.isBlank() ? null : month(cell);
        }
        Integer year = yearNumber(required(ImportField.YEAR), rule);
        Integer month = monthNumber(required(ImportField.MONTH), rule);
        return year == null || month == null ? null : rule.month(year, month, yearStartMonth);
    }

    /** Null for no amount: blank, a dash, zero, or not an amount at all, which is a fault. */
    Money amount(Cell cell, UnitOfAmount unit) {
        Money total = totalToDate(cell, unit);
        return total == null || total.isZero() ? null : total;
    }

    /** Likewise, but zero is an amount: a total can fall to nothing. */
    Money totalToDate(Cell cell, UnitOfAmount unit) {
        if (cell.isBlank() || definition.isNoAmount(cell.value()) || NumberStyle.isNothing(cell.value())) {
            return null;
        }
        try {
            return amountOf(cell, unit);
        } catch (Unreadable unreadable) {
            return wrong(cell, unreadable);
        }
    }

    /** For a row that says something but has no amount at all; one with a zero or a dash says that there is none. */
    void warnOfNoAmount() {
        boolean says = definition.fields().values().stream()
                .map(Source::column)
                .anyMatch(column ->
                        column != null && !row.value(columns.indexOf(column)).isBlank());
        if (says && !faults.isFaulty(row.number())) {
            faults.warn(new ImportFault(row.number(), "", "", "import.row.no.amount", List.of()));
        }
    }

    private Money amountOf(Cell cell, UnitOfAmount unit) {
        return switch (cell.kind()) {
            case NUMBER -> unit.amount(new BigDecimal(cell.value()), cell.value(), HouseCurrency.UNIT);
            case CURRENCY ->
                unit.amount(
                        NumberStyle.POINT.figure(cell.value()).in(HouseCurrency.UNIT, definition.currency()),
                        cell.value(),
                        HouseCurrency.UNIT);
            default -> styles.amount(cell.column(), cell.value(), unit);
        };
    }

    private Integer yearNumber(Cell cell, PeriodRule rule) {
        if (cell.isBlank()) {
            return null;
        }
        PeriodText text = PeriodText.of(cell.value());
        if (text.year() == null) {
            return wrong(cell, "import.year");
        }
        if (text.doubtful()) {
            return wrong(
                    cell, "import.year.doubtful", "" + (text.year() - 1), "" + text.year(), "" + (text.year() + 1));
        }
        return text.ofTwoYears() && !rule.isOfFinancialYear() ? wrong(cell, "import.year.calendar") : text.year();
    }

    private Integer monthNumber(Cell cell, PeriodRule rule) {
        if (cell.isBlank()) {
            return null;
        }
        PeriodText text = PeriodText.of(cell.value());
        if (rule == PeriodRule.FINANCIAL_YEAR_AND_PERIOD) {
            Integer number = text.number() == null && isFigures(cell) ? text.month() : text.number();
            return number == null ? wrong(cell, "import.period.number") : number;
        }
        if (text.number() != null) {
            return wrong(cell, "import.month.numbered");
        }
        return text.month() == null ? wrong(cell, "import.month") : text.month();
    }

    private static boolean isFigures(Cell cell) {
        return Character.isDigit(cell.value().charAt(0));
    }

    private LocalDate day(Cell cell) {
        if (cell.isBlank()) {
            return null;
        }
        try {
            return styles.day(cell);
        } catch (Unreadable unreadable) {
            return wrong(cell, unreadable);
        }
    }

    private YearMonth month(Cell cell) {
        try {
            return styles.month(cell);
        } catch (Unreadable unreadable) {
            return wrong(cell, unreadable);
        }
    }

    private LocalDate first(Cell cell) {
        try {
            return YearMonth.parse(cell.value()).atDay(1);
        } catch (DateTimeException e) {
            return wrong(cell, "import.date");
        }
    }

    private <T> T wrong(Cell cell, Unreadable why) {
        faults.add(new ImportFault(cell.row(), cell.column(), cell.value(), why.code(), why.values()));
        return null;
    }

    private <T> T wrong(Cell cell, String code, Object... values) {
        faults.add(cell.fault(code, values));
        return null;
    }
}
