package org.recoup.spending.sheet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Records;
import org.recoup.spending.EnterCost;
import org.recoup.spending.EntryState;

/** Warns of rows that look like a document that is there already: the same supplier, reference and amount. */
@Dependent
class SameDocuments {

    @Inject
    private Records records;

    record Found(long id, String supplier, String reference, Money amount, EntryState state) {}

    private record Document(String supplier, String reference, Money amount) {}

    /** The readings, with a warning where a cost or an earlier row is the same document. */
    List<RowReading> warned(List<RowReading> readings) {
        String[] references = readings.stream()
                .map(RowReading::cost)
                .filter(cost -> cost != null && !cost.reference().isEmpty())
                .map(EnterCost::reference)
                .distinct()
                .toArray(String[]::new);
        if (references.length == 0) {
            return readings;
        }
        Map<Document, Found> costs = new HashMap<>();
        records.list(Found.class, """
                        select id, supplier, reference, amount, state from cost
                         where reference = any(cast(:references as text[])) and reference <> ''
                           and state in ('SUBMITTED', 'RETURNED', 'POSTED') order by id""", Map.of("references", references))
                .forEach(found -> costs.put(document(found.supplier(), found.reference(), found.amount()), found));
        Map<Document, Integer> rows = new HashMap<>();
        return readings.stream().map(reading -> warned(reading, costs, rows)).toList();
    }

    private static RowReading warned(RowReading reading, Map<Document, Found> costs, Map<Document, Integer> rows) {
        EnterCost cost = reading.cost();
        if (cost == null || cost.reference().isEmpty()) {
            return reading;
        }
        Document document = document(cost.supplier(), cost.reference(), cost.amount());
        List<CellNote> notes = new ArrayList<>(reading.notes());
        Found found = costs.get(document);
        if (found != null) {
            notes.add(CellNote.warning(
                    "reference",
                    "sheet.same.cost",
                    String.valueOf(found.id()),
                    found.state().name()));
        }
        Integer earlier = rows.putIfAbsent(document, reading.row() + 1);
        if (earlier != null) {
            notes.add(CellNote.warning("reference", "sheet.same.row", String.valueOf(earlier)));
        }
        return new RowReading(reading.row(), false, reading.read(), notes, cost);
    }

    private static Document document(String supplier, String reference, Money amount) {
        return new Document(supplier.strip().toLowerCase(Locale.ROOT), reference, amount);
    }
}
