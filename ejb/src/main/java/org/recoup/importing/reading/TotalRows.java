package org.recoup.importing.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoup.importing.reading.style.NumberStyle;

/**
 * Spots rows that are likely totals of those above, while rows stream by: they say so in one of many languages, or their figures are
 * the sums of the rows since the last total, or of all. A guess, for a person to confirm. It has to be given every row of data, in
 * order.
 */
public final class TotalRows {

    private static final int LONGEST = 80;

    private final NumberStyle style;
    private final Set<Integer> names;
    private final Set<Integer> needed;
    private final RunningSums sinceTotal = new RunningSums();
    private final RunningSums sinceStart = new RunningSums();
    private int wordsBefore;

    public TotalRows(NumberStyle style) {
        this(style, Set.of(), Set.of());
    }

    /**
     * @param names columns with names of others, who may be called Total or Suma, unless nothing else says that it is a line
     * @param needed columns that every line fills and totals do not; empty when there are none
     */
    public TotalRows(NumberStyle style, Set<Integer> names, Set<Integer> needed) {
        this.style = style;
        this.names = names;
        this.needed = needed;
    }

    /** What a row says in words. */
    private static final class Texts {

        private int count;
        private String first = "";
        private String total = "";
        private String maybe = "";

        void add(String value, boolean name) {
            count++;
            if (name) {
                maybe = TotalWords.isTotal(value) ? value : maybe;
                return;
            }
            first = first.isEmpty() ? value : first;
            total = total.isEmpty() && TotalWords.isTotal(value) ? value : total;
            maybe = TotalWords.mayBeTotal(value) ? value : maybe;
        }
    }

    /** @return why the row may be a total */
    public Optional<LikelyTotal> look(Row row) {
        Texts texts = new Texts();
        boolean bare = !needed.isEmpty() && filled(row) == 0;
        List<BigDecimal> figures = new ArrayList<>(row.values().size());
        for (int column = 0; column < row.values().size(); column++) {
            String value = row.value(column).strip();
            BigDecimal figure = value.isEmpty() || isSurelyNone(value) ? null : figure(row, column);
            figures.add(figure);
            if (figure == null && !value.isEmpty()) {
                texts.add(value, names.contains(column) && !bare);
            }
        }
        Optional<LikelyTotal> found =
                found(texts, figures).map(total -> isWhole(row) ? new LikelyTotal(total.why(), false) : total);
        if (found.isPresent() && found.get().likely()) {
            sinceTotal.clear();
        } else {
            sinceTotal.add(figures);
            sinceStart.add(figures);
            wordsBefore = texts.count;
        }
        return found;
    }

    private Optional<LikelyTotal> found(Texts texts, List<BigDecimal> figures) {
        boolean fewer = texts.count <= 1 || texts.count < wordsBefore;
        if (!texts.total.isEmpty()) {
            return named(texts.total, true);
        }
        boolean around = texts.first.length() <= LONGEST
                && fewer
                && (TotalWords.begins(texts.first) || TotalWords.ends(texts.first));
        if (around) {
            return named(texts.first, true);
        }
        boolean sums = texts.count < wordsBefore || !texts.maybe.isEmpty();
        Optional<LikelyTotal> summed = sums ? summed(figures) : Optional.empty();
        return summed.isPresent() || texts.maybe.isEmpty() ? summed : named(texts.maybe, false);
    }

    private static Optional<LikelyTotal> named(String text, boolean likely) {
        return Optional.of(new LikelyTotal(Said.of("reading.total.named", text), likely));
    }

    private Optional<LikelyTotal> summed(List<BigDecimal> figures) {
        for (RunningSums sums : List.of(sinceTotal, sinceStart)) {
            int column = sums.column(figures);
            if (column >= 0) {
                return Optional.of(
                        new LikelyTotal(Said.of("reading.total.sum", ColumnLetters.of(column), sums.rows()), true));
            }
        }
        return Optional.empty();
    }

    private boolean isWhole(Row row) {
        return !needed.isEmpty() && filled(row) == needed.size();
    }

    /** Needed columns that the row fills. */
    private long filled(Row row) {
        return needed.stream().filter(column -> !row.value(column).isBlank()).count();
    }

    /** Words, days and times are no figures; whoever has a figure among them writes a letter or two at most. */
    private static boolean isSurelyNone(String value) {
        int letters = 0;
        int digits = 0;
        int dashes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            dashes += c == '-' || c == '/' || c == ':' ? 1 : 0;
        }
        return digits == 0 || letters > 5 || dashes > 1;
    }

    private BigDecimal figure(Row row, int column) {
        return switch (row.kind(column)) {
            case NUMBER, CURRENCY -> NumberStyle.POINT.readOrNull(row.value(column));
            case TEXT -> style.readOrNull(row.value(column));
            default -> null;
        };
    }
}
