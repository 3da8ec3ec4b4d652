package org.recoup.reports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.recoup.sharing.Explanation;
import org.recoup.statement.ShareLine;

/** Says why a share is what it is, with every number that it takes to compute it again. */
final class ShareInWords {

    private ShareInWords() {}

    static String of(ShareLine share) {
        Explanation why = share.explanation();
        BigInteger[] exact = why.exactNumerator().abs().divideAndRemainder(why.exactDenominator());
        Money cut = Money.ofMinor(share.pool().getCurrencyUnit(), exact[0].longValueExact());
        Money signed = why.pool() < 0 ? cut.negated() : cut;
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of(
                "why",
                Words.word(why.rule()),
                String.valueOf(share.agreement()),
                grouped(why.weight()),
                grouped(why.sumOfWeights()),
                Figures.money(share.pool()),
                exactly(signed, exact[1], why.exactDenominator()),
                Figures.money(signed)));
        if (!why.oddCentsTo().isEmpty()) {
            sentences.add(Words.of(why.oddCent() ? "why.odd" : "why.others", String.join(", ", why.oddCentsTo())));
        }
        return String.join(" ", sentences);
    }

    private static String exactly(Money cut, BigInteger remainder, BigInteger denominator) {
        return remainder.signum() == 0
                ? Figures.money(cut)
                : Words.of("cents", Figures.money(cut), grouped(remainder), grouped(denominator));
    }

    private static String grouped(BigInteger number) {
        return String.format(java.util.Locale.UK, "%,d", number);
    }
}
