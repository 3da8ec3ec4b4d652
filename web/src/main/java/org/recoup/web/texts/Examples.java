package org.recoup.web.texts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoup.platform.HouseLocale;

/** Figures and days that texts give as examples stand in them as %{-1,234.56} and %{2026-08-14}, and are shown as the installation writes them. */
record Examples(HouseLocale locale) {

    private static final Pattern EXAMPLE = Pattern.compile("%\\{([^}]*)}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    String written(String text) {
        return EXAMPLE.matcher(text).replaceAll(example -> Matcher.quoteReplacement(one(example)));
    }

    private String one(MatchResult example) {
        String figure = example.group(1);
        return DAY.matcher(figure).matches()
                ? locale.dayInFigures().format(LocalDate.parse(figure))
                : locale.figures().typed(new BigDecimal(figure.replace(",", "")));
    }
}
