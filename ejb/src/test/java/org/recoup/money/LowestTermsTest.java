package org.recoup.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.platform.Documents;

class LowestTermsTest {

    @Example
    void theSignStandsInFrontWhereverTheLibraryKeepsIt() {
        assertThat(LowestTerms.of(BigFraction.of(1, -3)).text()).isEqualTo("-1/3");
        assertThat(LowestTerms.of(BigFraction.of(-7, -3)).text()).isEqualTo("7/3");
        assertThat(LowestTerms.of(BigFraction.of(6).divide(BigFraction.of(-3))).text())
                .isEqualTo("-2");
    }

    @Property
    void wholeAndRestMakeTheFractionAgain(
            @ForAll @LongRange(min = -10_000, max = 10_000) long numerator,
            @ForAll @LongRange(min = 1, max = 500) long size,
            @ForAll boolean turned) {
        BigFraction value = BigFraction.of(turned ? -numerator : numerator, turned ? -size : size);
        LowestTerms terms = LowestTerms.of(value);
        BigFraction rest = BigFraction.of(terms.rest(), terms.denominator());

        assertThat(terms.denominator()).isGreaterThan(BigInteger.ZERO);
        assertThat(terms.rest()).isBetween(BigInteger.ZERO, terms.denominator().subtract(BigInteger.ONE));
        assertThat(BigFraction.of(terms.whole())
                        .add(value.signum() < 0 ? rest.negate() : rest)
                        .subtract(value)
                        .signum())
                .isZero();
    }

    @Property
    void aFractionIsReadAsItWasWritten(
            @ForAll @LongRange(min = -10_000, max = 10_000) long numerator,
            @ForAll @LongRange(min = 1, max = 500) long size,
            @ForAll boolean turned) {
        BigFraction value = BigFraction.of(turned ? -numerator : numerator, turned ? -size : size);

        assertThat(Documents.read(Documents.write(value), BigFraction.class)
                        .subtract(value)
                        .signum())
                .isZero();
    }
}
