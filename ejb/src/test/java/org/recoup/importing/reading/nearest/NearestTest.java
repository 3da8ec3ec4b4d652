package org.recoup.importing.reading.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final Nearest NEAREST = new Nearest(List.of(
            named("DOE", "Department of Energy"),
            named("ED", "Department of Education"),
            named("USDA", "Department of Agriculture"),
            named("HUD", "Department of Housing and Urban Development"),
            named("DOL", "Department of Labor"),
            named("GSA", "General Services Administration"),
            named("OPM", "Office of Personnel Management"),
            named("EEOC", "Equal Employment Opportunity Commission"),
            named("CBP", "U.S. Customs and Border Protection"),
            named("MINECO", "Ministère de l’Économie et des Finances"),
            named("MOJ", "Ministry of Justice", "Justice dept")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Dept. of Energy (DOE)#DOE",
                "DOE#DOE",
                "D.O.E.#DOE",
                "Energy, Department of#DOE",
                "Departement of Enrgy#DOE",
                "U.S. Department of Agriculture (USDA)#USDA",
                "US Dept of Agriculture#USDA",
                "Agriculture#USDA",
                "Dept. of Labour#DOL",
                "HUD - Housing & Urban Dev.#HUD",
                "GENERAL SERVICES ADMIN#GSA",
                "Gen. Services Administration#GSA",
                "Office of Personal Management#OPM",
                "Customs and Border Protection#CBP",
                "MINISTERE DE L'ECONOMIE#MINECO",
                "Min. of Justice#MOJ",
                "Justis#MOJ",
                "EEOC (Equal Employment Opportunity Comm.)#EEOC"
            })
    void theOneThatIsMeantIsFirst(String unknown, String code) {
        List<Candidate> candidates = NEAREST.to(unknown, 3);

        assertThat(candidates).isNotEmpty();
        assertThat(candidates.get(0).code()).as(candidates.toString()).isEqualTo(code);
    }

    @Test
    void theSameInOtherLettersIsTheSame() {
        assertThat(NEAREST.to("DEPT OF ENERGY", 1).get(0).score()).isGreaterThanOrEqualTo(Nearest.SAME);
        assertThat(NEAREST.to("Department of Energy (DOE)", 1).get(0).score()).isGreaterThanOrEqualTo(Nearest.SAME);
    }

    @Test
    void whatIsNearNothingHasNoCandidate() {
        assertThat(NEAREST.to("Zoological Gardens", 3)).isEmpty();
        assertThat(NEAREST.to("", 3)).isEmpty();
        assertThat(NEAREST.to("...", 3)).isEmpty();
    }

    @Property
    void scoresAreInOrderAndWithinBounds(@ForAll String text) {
        List<Candidate> candidates = NEAREST.to(text, 5);

        assertThat(candidates).allMatch(candidate -> candidate.score() >= Nearest.LEAST && candidate.score() <= 100);
    }

    private static Named named(String code, String name, String... aliases) {
        return new Named(code, name, List.of(aliases));
    }
}
