package org.recoup.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.recoup.importing.reading.style.DateLearner;
import org.recoup.importing.reading.style.DateStyle;
import org.recoup.importing.reading.style.Learned;

/** How one column writes its dates. Days repeat all over a file; each is read, and learnt from, once. */
final class DateColumn {

    private static final int REMEMBERED = 5_000;

    private final DateStyle style;
    private final DateLearner learner;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, YearMonth> months = new HashMap<>();

    /** @param learner null when the mapping says the style */
    DateColumn(DateStyle style, DateLearner learner) {
        this.style = style;
        this.learner = learner;
    }

    LocalDate day(String value) {
        return remembered(days, value, style::day);
    }

    YearMonth month(String value) {
        return remembered(months, value, style::month);
    }

    /** What all values say; as it was read where they leave it open. */
    DateStyle learnt() {
        DateStyle better = learner == null ? null : learner.learned().style();
        return better == null ? style : better;
    }

    boolean misread() {
        return learnt() != style;
    }

    void ask(String column, FaultList faults) {
        Learned<DateStyle> learned = learner == null ? null : learner.learned();
        if (learned != null && learned.isAsked()) {
            faults.add(ImportFault.ofFile(
                    learned.doubt() == Learned.Doubt.BOTH ? "import.dates.both" : "import.dates.either",
                    learned.example(),
                    learned.other(),
                    column));
        }
    }

    private <T> T remembered(Map<String, T> read, String value, Function<String, T> reading) {
        T known = read.get(value);
        if (known != null) {
            return known;
        }
        if (learner != null) {
            learner.see(value);
        }
        T found = reading.apply(value);
        if (read.size() < REMEMBERED) {
            read.put(value, found);
        }
        return found;
    }
}
