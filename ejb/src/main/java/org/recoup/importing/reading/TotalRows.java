package org.recoup.importing.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.recoup.importing.reading.style.NumberStyle;

/**
 * Spots rows that are likely totals of those above, while rows stream by: they say so in one of many languages, or their figures are
 * the sums of the rows since the last total. A guess, for a person to confirm. It has to be given every row of data, in order.
 */
public final class TotalRows {

    private static final String WORDS =
            "(grand|sub|sous|all)?[\\s-]*(totals?|totale?n?|totaux|totali|totales|totaal|totalt|subtotal|subtotaal)"
                    + "|sum|sums|summe|summa|somme|somma|suma|soma|gesamt|gesamtsumme|gesamtbetrag|zwischensumme|insgesamt"
                    + "|razem|ogółem|łącznie|celkem|součet|spolu|összesen|mindösszesen|végösszeg|итого|всего|сумма|разом|всього|усього"
                    + "|общо|укупно|ukupno|skupaj|σύνολο|γενικό σύνολο|toplam|genel toplam|ara toplam|yhteensä|i alt|kokku|kopā|iš viso"
                    + "|合計|総計|小計|合计|总计|小计|總計|합계|총계|소계|المجموع|الإجمالي|סה\"כ|סך הכל|รวม|jumlah|tổng|tổng cộng"
                    + "|total (général|general|geral|generale)";
    private static final Pattern ALONE = Pattern.compile("(?iu)(" + WORDS + ")\\s*[:.]?");
    private static final Pattern AROUND =
            Pattern.compile("(?iu)((" + WORDS + ")[\\s:,(].*|.*[\\s,-](" + WORDS + ")\\s*[:.]?)");
    private static final int LONGEST = 80;
    private static final int REMEMBERED = 5_000;

    private final NumberStyle style;
    private final List<BigDecimal> sums = new ArrayList<>();
    private final Map<String, Boolean> alone = new HashMap<>();
    private final Map<String, Boolean> around = new HashMap<>();
    private int summed;
    private int wordsBefore;

    public TotalRows(NumberStyle style) {
        this.style = style;
    }

    /** @return why the row is likely a total */
    public Optional<Said> look(Row row) {
        int words = 0;
        String first = "";
        List<BigDecimal> figures = new ArrayList<>(row.values().size());
        for (int column = 0; column < row.values().size(); column++) {
            String value = row.value(column).strip();
            BigDecimal figure = value.isEmpty() || isSurelyNone(value) ? null : figure(row, column);
            figures.add(figure);
            if (figure == null && !value.isEmpty()) {
                words++;
                first = first.isEmpty() ? value : first;
            }
        }
        Optional<Said> found = found(first, words, figures);
        if (found.isPresent()) {
            sums.clear();
            summed = 0;
        } else {
            add(figures);
            wordsBefore = words;
        }
        return found;
    }

    private Optional<Said> found(String first, int words, List<BigDecimal> figures) {
        boolean named = first.length() <= LONGEST
                && (ALONE.matcher(first).matches()
                        || (words <= 1 || words < wordsBefore)
                                && AROUND.matcher(first).matches());
        if (named) {
            return Optional.of(Said.of("reading.total.named", first));
        }
        int column = words < wordsBefore && summed > 1 ? summedColumn(figures) : -1;
        return column < 0
                ? Optional.empty()
                : Optional.of(Said.of("reading.total.sum", ColumnLetters.of(column), summed));
    }

    private boolean alone(String first) {
        return remembered(alone, first, word -> ALONE.matcher(word).matches());
    }

    private boolean around(String first) {
        return remembered(around, first, word -> AROUND.matcher(word).matches());
    }

    /** The first words of rows repeat all over a file. */
    private static boolean remembered(Map<String, Boolean> known, String word, Predicate<String> test) {
        Boolean found = known.get(word);
        if (found == null) {
            found = word.length() <= LONGEST && test.test(word);
            if (known.size() < REMEMBERED) {
                known.put(word, found);
            }
        }
        return found;
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

    /** @return a column whose figure is the sum of those above, when no other figure of the row is something else; else below zero */
    private int summedColumn(List<BigDecimal> figures) {
        int found = -1;
        for (int column = 0; column < figures.size(); column++) {
            BigDecimal figure = figures.get(column);
            if (figure != null) {
                BigDecimal sum = column < sums.size() ? sums.get(column) : BigDecimal.ZERO;
                if (figure.compareTo(sum) != 0) {
                    return -1;
                }
                found = figure.signum() == 0 ? found : column;
            }
        }
        return found;
    }

    private void add(List<BigDecimal> figures) {
        summed++;
        for (int column = 0; column < figures.size(); column++) {
            if (column == sums.size()) {
                sums.add(BigDecimal.ZERO);
            }
            if (figures.get(column) != null) {
                sums.set(column, sums.get(column).add(figures.get(column)));
            }
        }
    }

    private BigDecimal figure(Row row, int column) {
        return switch (row.kind(column)) {
            case NUMBER, CURRENCY -> NumberStyle.POINT.readOrNull(row.value(column));
            case TEXT -> style.readOrNull(row.value(column));
            default -> null;
        };
    }
}
