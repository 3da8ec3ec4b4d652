package org.recoup.spending.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.money.AmountText;
import org.recoup.money.FigureStyle;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;
import org.recoup.spending.EnterCost;
import org.recoup.spending.Entry;

/** Reads the rows of a sheet against what there is: which records, which months, which departments are the reader's own. */
final class SheetReader {

    private final Known known;
    private final CurrencyUnit unit;
    private final FigureStyle style;
    private final DayText.Order order;

    /**
     * What the cells can name.
     *
     * @param own codes of the departments for which the reader enters costs
     * @param months whatever their state: what is late counts in a later one
     * @param commitments of those departments
     */
    record Known(
            Vocabulary projects,
            Vocabulary departments,
            Vocabulary categories,
            Set<String> own,
            Set<YearMonth> months,
            CommitmentWords commitments) {}

    SheetReader(Known known, CurrencyUnit unit, FigureStyle style, List<SheetRow> rows) {
        this.known = known;
        this.unit = unit;
        this.style = style;
        order = DayText.order(rows.stream().map(SheetRow::documentDate).toList());
    }

    RowReading read(int number, SheetRow row) {
        return row.isIdle() ? RowReading.idle(number) : new OneRow(number, row).reading();
    }

    private final class OneRow {

        private final int number;
        private final SheetRow row;
        private final Map<String, String> read = new HashMap<>();
        private final List<CellNote> notes = new ArrayList<>();

        OneRow(int number, SheetRow row) {
            this.number = number;
            this.row = row;
        }

        RowReading reading() {
            String project = named("project", row.project(), known.projects());
            String department = department();
            String category = named("category", row.category(), known.categories());
            YearMonth period = period();
            LocalDate date = date();
            fits("supplier", row.supplier(), 200);
            fits("reference", row.reference(), 100);
            fits("description", row.description(), 1000);
            Money amount = amount();
            Long commitment = commitment(project, department);
            EnterCost cost = notes.isEmpty()
                    ? new EnterCost(
                            project,
                            department,
                            category,
                            period,
                            date,
                            row.supplier(),
                            row.reference(),
                            row.description(),
                            commitment,
                            amount,
                            null)
                    : null;
            return new RowReading(number, false, read, notes, cost);
        }

        private String department() {
            String code = named("department", row.department(), known.departments());
            if (code != null && !known.own().contains(code)) {
                notes.add(CellNote.wrong("department", "sheet.department.of.others", code));
            }
            return code;
        }

        private String named(String field, String text, Vocabulary words) {
            if (text.isBlank()) {
                notes.add(CellNote.wrong(field, "value.missing"));
                return null;
            }
            Vocabulary.Meaning meaning = words.meaning(text);
            if (meaning.code() == null) {
                String code = words.isCalled(text) ? "sheet.several" : "unknown." + field;
                notes.add(CellNote.unclear(meaning.others(), field, code, text.strip()));
                return null;
            }
            read.put(field, meaning.code());
            return meaning.code();
        }

        private YearMonth period() {
            if (row.period().isBlank()) {
                notes.add(CellNote.wrong("period", "value.missing"));
                return null;
            }
            YearMonth month = DayText.month(row.period(), order);
            if (month == null) {
                notes.add(CellNote.wrong("period", "sheet.month", row.period().strip()));
                return null;
            }
            read.put("period", month.toString());
            if (!known.months().contains(month)) {
                notes.add(CellNote.wrong("period", "period.unknown", month.toString()));
            }
            return month;
        }

        private LocalDate date() {
            if (row.documentDate().isBlank()) {
                notes.add(CellNote.wrong("documentDate", "value.missing"));
                return null;
            }
            List<LocalDate> days = DayText.readings(row.documentDate(), order);
            String typed = row.documentDate().strip();
            if (days.isEmpty()) {
                notes.add(CellNote.wrong("documentDate", "sheet.day", typed));
                return null;
            }
            if (days.size() > 1) {
                List<String> choices = days.stream().map(LocalDate::toString).toList();
                notes.add(CellNote.unclear(
                        choices, "documentDate", "sheet.day.unclear", typed, days.get(0), days.get(1)));
                return null;
            }
            read.put("documentDate", days.get(0).toString());
            allowed(() -> Entry.checkDate("documentDate", days.get(0)));
            return days.get(0);
        }

        private Money amount() {
            if (row.amount().isBlank()) {
                notes.add(CellNote.wrong("amount", "value.missing"));
                return null;
            }
            try {
                Money amount = AmountText.parse(row.amount(), unit, style);
                read.put("amount", amount.getAmount().toPlainString());
                allowed(() -> Entry.checkAmount(amount));
                return amount;
            } catch (AmountText.Unclear unclear) {
                List<String> choices = unclear.code().startsWith("amount.unclear")
                        ? unclear.values().stream().skip(1).map(String::valueOf).toList()
                        : List.of();
                notes.add(new CellNote(new Fault("amount", unclear.code(), unclear.values()), false, choices));
                return null;
            }
        }

        // It can be told only among those of its project and department.
        private Long commitment(String project, String department) {
            if (row.commitment().isBlank() || project == null || department == null) {
                return null;
            }
            Long key = known.commitments().meaning(row.commitment(), project, department, notes);
            if (key != null) {
                read.put("commitment", key.toString());
            }
            return key;
        }

        private void fits(String field, String text, int longest) {
            if (text.strip().length() > longest) {
                notes.add(CellNote.wrong(field, "text.length", 0, longest));
            }
        }

        private void allowed(Runnable check) {
            try {
                check.run();
            } catch (Refused refused) {
                refused.faults().forEach(fault -> notes.add(new CellNote(fault, false, List.of())));
            }
        }
    }
}
