package org.recoup.web.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.money.LowestTerms;
import org.recoup.platform.HouseCurrency;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Step;
import org.recoup.web.Shown;
import org.recoup.web.texts.Texts;

/** Says what a tier gave to a department and why. It computes nothing: every figure is one of the explanation. */
@ApplicationScoped
public class TierInWords {

    /** A fraction with more digits than this tells nobody anything. */
    private static final int LEGIBLE_BITS = 40;

    @Inject
    private Shown shown;

    /** @param name of the department */
    String of(Step step, String name) {
        String took = Texts.of("tier.took." + step.take(), exactly(step.amount()), exactly(step.reached()));
        String weighed = Texts.of(key(step), name, own(step, step.own()), own(step, step.all()), exactly(step.exact()));
        String held = step.bound() ? " " + Texts.of("tier.held", name) : "";
        return took + " " + weighed + held;
    }

    private static String key(Step step) {
        return switch (step.rule().kind()) {
            case CLAIMS -> "tier.claim." + step.rule();
            case JOINT -> "tier.joint";
            case WEIGHTS -> "tier.weight." + step.rule();
        };
    }

    /** Money for whatever is money, a plain number for the rest. */
    private String own(Step step, BigFraction value) {
        return step.rule() == Rule.AGREED_PARTS || step.rule() == Rule.EQUAL || step.rule() == Rule.QUANTITY
                ? LowestTerms.of(value).text()
                : exactly(value);
    }

    /** An amount to the fraction of a cent. */
    public String exactly(BigFraction cents) {
        LowestTerms exact = LowestTerms.of(cents);
        String figure = shown.moneyWithSign(HouseCurrency.ofCents(exact.whole().longValueExact()));
        return exact.rest().signum() == 0
                ? figure
                : exact.rest().bitLength() > LEGIBLE_BITS
                        ? Texts.of("amount.about", figure)
                        : Texts.of("amount.exactly", figure, exact.rest() + "/" + exact.denominator());
    }
}
