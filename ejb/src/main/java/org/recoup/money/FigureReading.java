package org.recoup.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What figures without a sign can mean in a place. What is wholly as the place writes it is taken so; what is written as elsewhere is
 * taken when it can be nothing else; everything else is asked. A reading that is asked moves no separator: 1,5 may be 1.50 and never 15.
 */
final class FigureReading {

    private static final String WHOLE = "[1-9]\\d{0,2}";
    private static final Pattern SPACED = Pattern.compile("(" + WHOLE + "([ '])\\d{3}(?:\\2\\d{3})*)(?:[.,](\\d+))?");
    private static final Pattern POINTS_BEFORE_COMMA = Pattern.compile("(" + WHOLE + "(?:\\.\\d{3})+),(\\d+)");
    private static final Pattern COMMAS_BEFORE_POINT = Pattern.compile("(" + WHOLE + "(?:,\\d{3})+)\\.(\\d+)");
    private static final Pattern COMMAS = Pattern.compile(WHOLE + "(,\\d{3})+");
    private static final Pattern POINT = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final Pattern EITHER = Pattern.compile(WHOLE + "[.,]\\d{3}");
    private static final Pattern LAST = Pattern.compile("(.*?)[.,](\\d*)");
    private static final Pattern GROUPS = Pattern.compile(
            "\\d+|\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*|\\d{1,2}(?:([.,])\\d{2})(?:\\2\\d{2})*\\2\\d{3}");

    private final String figures;
    private final FigureStyle style;
    private final int places;

    /** @param figures with plain spaces and apostrophes */
    FigureReading(String figures, FigureStyle style, int places) {
        this.figures = figures;
        this.style = style;
        this.places = places;
    }

    /** @return it may have more decimals than there are places; null when it has to be asked */
    BigDecimal taken() {
        String here = style.plain(figures);
        if (here != null) {
            BigDecimal figure = new BigDecimal(here);
            return figure.scale() > places && EITHER.matcher(figures).matches() ? null : figure;
        }
        String elsewhere = elsewhere();
        return elsewhere == null ? null : new BigDecimal(elsewhere);
    }

    /** @return at most two; none when it is no figure */
    Set<BigDecimal> asked() {
        Set<BigDecimal> readings = new LinkedHashSet<>();
        Matcher last = LAST.matcher(figures);
        if (last.matches() && GROUPS.matcher(last.group(1)).matches()) {
            BigDecimal figure = new BigDecimal(FigureStyle.plain(last.group(1), last.group(2)));
            if (figure.stripTrailingZeros().scale() <= places) {
                readings.add(figure.setScale(places, RoundingMode.UNNECESSARY));
            }
        }
        if (GROUPS.matcher(figures).matches()) {
            readings.add(new BigDecimal(FigureStyle.plain(figures, null)).setScale(places, RoundingMode.UNNECESSARY));
        }
        return readings;
    }

    private String elsewhere() {
        Matcher spaced = SPACED.matcher(figures);
        if (spaced.matches()) {
            return FigureStyle.plain(spaced.group(1), spaced.group(3));
        }
        for (Pattern both : new Pattern[] {POINTS_BEFORE_COMMA, COMMAS_BEFORE_POINT}) {
            Matcher matcher = both.matcher(figures);
            if (matcher.matches()) {
                return FigureStyle.plain(matcher.group(1), matcher.group(2));
            }
        }
        if (EITHER.matcher(figures).matches() && style.grouping() != figures.charAt(figures.length() - 4)) {
            return null;
        }
        Matcher point = POINT.matcher(figures);
        if (point.matches()) {
            return FigureStyle.plain(point.group(1), point.group(2));
        }
        return COMMAS.matcher(figures).matches() ? FigureStyle.plain(figures, null) : null;
    }
}
