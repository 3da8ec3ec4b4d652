package org.recoup.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

/** Reads the fields of one row as a mapping defines them. What is wrong becomes a fault at its cell and reads as null. */
final class RowReader {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.(\\d+))?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:[-/](\\d{2}|\\d{4}))?");
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    /** In the smallest unit of the currency; the database has the same limit. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final Table table;
    private final Table.Row row;
    private final Definition definition;
    private final FaultList faults;

    RowReader(Table table, Table.Row row, Definition definition, FaultList faults) {
        this.table = table;
        this.row = row;
        this.definition = definition;
        this.faults = faults;
    }

    /** Blank when the mapping does not fill the field. */
    Cell cell(ImportField field) {
        Source source = definition.source(field);
        if (source == null) {
            return Cell.fixed(field, "");
        }
        return source.column() == null ? Cell.fixed(field, source.value()) : table.cell(row, source.column());
    }

    Cell cell(String column) {
        return table.cell(row, column);
    }

    Cell required(ImportField field) {
        Cell cell = cell(field);
        if (cell.isBlank()) {
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

    /** A day such as 2026-08-31; a month or a year stands for its first day. Null when blank. */
    LocalDate firstDay(ImportField field) {
        Cell cell = cell(field);
        if (cell.isBlank()) {
            return null;
        }
        String[] padded = {cell.value() + "-01-01", cell.value() + "-01", cell.value()};
        int parts = cell.value().split("-", -1).length;
        return parts > 3 ? wrong(cell, "import.date") : day(cell, padded[parts - 1], "import.date");
    }

    /** A day such as 2026-08-31. Null when blank. */
    LocalDate day(ImportField field) {
        Cell cell = cell(field);
        return cell.isBlank() ? null : day(cell, cell.value(), "import.day");
    }

    /** The month of a period, by the rule of the mapping. */
    YearMonth month(int yearStartMonth) {
        PeriodRule rule = definition.periodRule();
        if (rule == PeriodRule.DATE) {
            Cell cell = required(ImportField.DATE);
            if (!cell.isBlank() && !cell.value().contains("-")) {
                return wrong(cell, "import.period");
            }
            LocalDate day = firstDay(ImportField.DATE);
            return day == null ? null : YearMonth.from(day);
        }
        Integer year = yearNumber(required(ImportField.YEAR));
        Integer month = monthNumber(required(ImportField.MONTH));
        return year == null || month == null ? null : rule.month(year, month, yearStartMonth);
    }

    /** Null for no amount: blank, zero, or not an amount at all, which is a fault. */
    Money amount(Cell cell) {
        if (cell.isBlank()) {
            return null;
        }
        Matcher parts = AMOUNT.matcher(cell.value());
        int places = HouseCurrency.UNIT.getDecimalPlaces();
        if (!parts.matches()) {
            return wrong(cell, "import.amount");
        }
        if (parts.group(2) != null && parts.group(2).length() > places) {
            return wrong(cell, "import.amount.places", places);
        }
        BigDecimal amount = new BigDecimal(cell.value());
        if (amount.abs().movePointRight(places).compareTo(LARGEST) > 0) {
            return wrong(cell, "import.amount.large");
        }
        return amount.signum() == 0 ? null : Money.of(HouseCurrency.UNIT, amount);
    }

    private Integer yearNumber(Cell cell) {
        if (cell.isBlank()) {
            return null;
        }
        Matcher parts = YEAR.matcher(cell.value());
        if (!parts.matches()) {
            return wrong(cell, "import.year");
        }
        int year = Integer.parseInt(parts.group(1));
        String second = parts.group(2);
        boolean follows = second == null || String.valueOf(year + 1).endsWith(second);
        return follows ? (Integer) year : wrong(cell, "import.year");
    }

    private Integer monthNumber(Cell cell) {
        if (cell.isBlank()) {
            return null;
        }
        return MONTH.matcher(cell.value()).matches()
                ? (Integer) Integer.parseInt(cell.value())
                : wrong(cell, "import.month");
    }

    private LocalDate day(Cell cell, String iso, String code) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            return wrong(cell, code);
        }
    }

    private <T> T wrong(Cell cell, String code, Object... values) {
        faults.add(cell.fault(code, values));
        return null;
    }
}
