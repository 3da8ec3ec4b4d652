package org.recoup.reports;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.money.LowestTerms;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Step;
import org.recoup.statement.ShareLine;

/** Says why a share is what it is, tier by tier, with every number that it takes to compute it again. */
final class ShareInWords {

    /** A fraction with more digits than this tells nobody anything. */
    private static final int LEGIBLE_BITS = 40;

    private final ShareLine share;
    private final Explanation why;
    private final Figures figures;

    private ShareInWords(ShareLine share, Figures figures) {
        this.share = share;
        this.figures = figures;
        this.why = share.explanation();
    }

    static String of(ShareLine share, Figures figures) {
        return String.join(" ", new ShareInWords(share, figures).sentences());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of("why", String.valueOf(share.agreement()), figures.money(why.pool())));
        List<Step> taken =
                why.steps().stream().filter(step -> step.amount().signum() != 0).toList();
        if (taken.isEmpty()) {
            sentences.add(Words.of("why.outsider"));
            return sentences;
        }
        taken.forEach(step -> sentences.add(sentence(step)));
        sentences.add(Words.of("why.sum", exactly(why.exact()), figures.money(cents(why.cut()))));
        if (!why.oddCentsTo().isEmpty()) {
            sentences.add(Words.of(why.oddCent() ? "why.odd" : "why.others", String.join(", ", why.oddCentsTo())));
        }
        if (!why.already().isZero()) {
            sentences.add(Words.of("why.already", figures.money(why.already()), figures.money(share.entitled())));
        }
        return sentences;
    }

    private String sentence(Step step) {
        String key = step.rule().kind() == Rule.Kind.CLAIMS ? "why.claim" : step.bound() ? "why.bound" : "why.step";
        return Words.of(
                key,
                String.valueOf(step.tier()),
                exactly(step.amount()),
                Words.word(step.rule()),
                own(step, step.own()),
                own(step, step.all()),
                exactly(step.exact()));
    }

    /** Money for whatever is money, a plain number for the rest. */
    private String own(Step step, BigFraction value) {
        return switch (step.rule()) {
            case AGREED_PARTS, EQUAL, QUANTITY ->
                figures.number(LowestTerms.of(value).numerator());
            default -> exactly(value);
        };
    }

    private String exactly(BigFraction cents) {
        LowestTerms exact = LowestTerms.of(cents);
        String figure = figures.money(cents(exact.whole().longValueExact()));
        return exact.rest().signum() == 0
                ? figure
                : exact.rest().bitLength() > LEGIBLE_BITS
                        ? Words.of("cents.about", figure)
                        : Words.of("cents", figure, figures.number(exact.rest()), figures.number(exact.denominator()));
    }

    private Money cents(long cents) {
        CurrencyUnit unit = share.pool().getCurrencyUnit();
        return Money.ofMinor(unit, cents);
    }
}
