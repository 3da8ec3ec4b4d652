package org.recoup.spending.sheet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.spending.Doubts;

/** Warns of rows that can be submitted, but at which somebody who knows the trade would look twice. */
@Dependent
class DoubtfulRows {

    @Inject
    private Doubts doubts;

    List<RowReading> warned(List<RowReading> readings) {
        List<RowReading> whole =
                readings.stream().filter(reading -> reading.cost() != null).toList();
        Map<Integer, List<CellNote>> notes = new HashMap<>();
        doubts.of(whole.stream().map(reading -> Doubts.Line.of(reading.cost())).toList())
                .forEach(doubt -> notes.computeIfAbsent(whole.get(doubt.line()).row(), any -> new ArrayList<>())
                        .add(new CellNote(doubt.fault(), true, List.of())));
        return readings.stream()
                .map(reading -> reading.with(notes.getOrDefault(reading.row(), List.of())))
                .toList();
    }
}
