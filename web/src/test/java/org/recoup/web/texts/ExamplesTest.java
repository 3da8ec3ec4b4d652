package org.recoup.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoup.platform.HouseLocale;

/** Hints give their examples as the installation writes figures and days. */
class ExamplesTest {

    /** A figure that is not written as in France. */
    private static final Pattern FOREIGN = Pattern.compile("\\d,\\d{3}(?!\\d)|\\d\\.\\d");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|Such as 1,234.56, (-0.50) or 14/08/2026.",
                "de-DE|Such as 1.234,56, (-0,50) or 14.08.2026.",
                "en-US|Such as 1,234.56, (-0.50) or 08/14/2026.",
                "fr-FR|Such as 1\u202F234,56, (-0,50) or 14/08/2026.",
                "sv-SE|Such as 1\u00A0234,56, (-0,50) or 2026-08-14."
            })
    void theyFollowThePlace(String tag, String text) {
        assertThat(new Examples(HouseLocale.of(tag)).written("Such as %{1,234.56}, (%{-0.50}) or %{2026-08-14}."))
                .isEqualTo(text);
    }

    @Test
    void noTextShowsTheMarks() {
        Texts texts = new Texts();

        assertThat(texts.keySet()).noneMatch(key -> texts.getString(key).contains("%{"));
        assertThat(texts.getString("cost.amount.hint")).contains("1,234.56").contains("(1,234.56)");
    }

    /** Two say which decimal signs a file can have, and one what a plain decimal of the API is. */
    @Test
    void noTextHasAnUnmarkedFigure() {
        Texts french = new Texts(HouseLocale.of("fr-FR"));
        Set<String> unmarked = new TreeSet<>(french.keySet());
        unmarked.removeIf(key -> !FOREIGN.matcher(french.getString(key)).find());

        assertThat(unmarked)
                .containsExactly(
                        "fault.sharing.worth.decimal.form", "mapping.decimals.COMMA", "mapping.decimals.POINT");
    }
}
