package org.recoup.web.allocation;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.settlement.AllocationStatement;
import org.recoup.settlement.ShareStatement;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Rule;
import org.recoup.web.Shown;
import org.recoup.web.texts.Texts;

/** Puts the explanation of an allocation into words, step by step. It computes nothing: every figure is one of the explanation. */
@Named
@ApplicationScoped
public class Reasoning {

    /** One step: what it is about, and the words. */
    public record Step(String title, String words) {}

    @Inject
    private Shown shown;

    /** What is the same for every department: the pool, where it landed, the rule, and who signed it. */
    public List<Step> ground(AllocationStatement statement) {
        String landings = statement.shares().stream()
                .filter(share -> share.landed().isPositive())
                .sorted(Comparator.comparing(ShareStatement::landed).reversed())
                .map(share -> share.name() + " (" + amount(share.landed()) + ")")
                .collect(joining(", "));
        List<Step> steps = new ArrayList<>();
        steps.add(step(
                "pool",
                "allocation.why.pool",
                shown.month(statement.line().month()),
                amount(statement.line().pool()),
                landings));
        String version = String.valueOf(statement.line().agreementVersion());
        String rule = Texts.of("allocation.rule." + statement.line().rule());
        steps.add(
                statement.signatures().isEmpty()
                        ? step("rule", "allocation.why.rule", version, rule)
                        : step("rule", "allocation.why.rule.signed", version, rule, signers(statement)));
        return steps;
    }

    private String signers(AllocationStatement statement) {
        return statement.signatures().stream()
                .map(it -> Texts.of("allocation.signer", it.name(), it.person(), shown.date(it.signedAt())))
                .collect(joining(", "));
    }

    /** From the weight of a department to the cent. */
    public List<Step> steps(ShareStatement share, AllocationStatement statement) {
        if (!share.party()) {
            return List.of(step("weight", "allocation.why.outsider", share.name()));
        }
        return List.of(weighed(share), exact(share), cut(share, statement));
    }

    private Step weighed(ShareStatement share) {
        Explanation why = share.explanation();
        String weight = weight(why, why.weight());
        String sum = weight(why, why.sumOfWeights());
        return switch (why.rule()) {
            case AGREED_PARTS -> step("weight", "allocation.why.parts", share.name(), weight, sum);
            case EQUAL -> step("weight", "allocation.why.equal", sum);
            case CONTRIBUTION ->
                share.contribution().isNegative()
                        ? step(
                                "weight",
                                "allocation.why.received",
                                share.name(),
                                amount(share.contribution().negated()),
                                sum)
                        : step("weight", "allocation.why.contribution", share.name(), weight, sum);
        };
    }

    private Step exact(ShareStatement share) {
        Explanation why = share.explanation();
        String fraction = weight(why, why.weight()) + " / " + weight(why, why.sumOfWeights());
        Money cut = HouseCurrency.ofCents(why.cut());
        String pool = amount(HouseCurrency.ofCents(why.pool()));
        return why.remainder().signum() == 0
                ? step("exact", "allocation.why.exact.whole", fraction, why.part(), pool, amount(cut))
                : step("exact", "allocation.why.exact", fraction, why.part(), pool, amount(cut), remainder(why));
    }

    private Step cut(ShareStatement share, AllocationStatement statement) {
        List<ShareStatement> favoured = statement.favoured();
        if (favoured.isEmpty()) {
            return step("cents", "allocation.why.cents.none");
        }
        String names = favoured.stream()
                .map(it -> it.name() + " (" + it.department() + ")")
                .collect(joining(", "));
        String key = statement.tieBroken() ? "allocation.why.cents.tie" : "allocation.why.cents";
        String words = Texts.of(key, favoured.size(), names);
        String own = share.explanation().oddCent() ? "allocation.why.cents.got" : "allocation.why.cents.got.none";
        return new Step(Texts.of("allocation.why.cents.title"), words + " " + Texts.of(own, share.name()));
    }

    public String outcome(ShareStatement share) {
        String key = share.due().isNegative()
                ? "allocation.outcome.pays"
                : share.due().isPositive() ? "allocation.outcome.receives" : "allocation.outcome.even";
        return Texts.of(
                key,
                amount(share.entitled()),
                share.name(),
                amount(share.landed()),
                amount(share.due().abs()));
    }

    /** A weight as people know it: an amount under the rule of contributions, else a plain number. */
    public String weight(Explanation why, BigInteger weight) {
        return why.rule() == Rule.CONTRIBUTION
                ? amount(HouseCurrency.ofCents(weight.longValueExact()))
                : weight.toString();
    }

    private static String remainder(Explanation why) {
        return why.remainder().getNumerator() + "/" + why.remainder().getDenominator();
    }

    private String amount(Money money) {
        return shown.moneyWithSign(money);
    }

    private static Step step(String title, String key, Object... values) {
        return new Step(Texts.of("allocation.why." + title + ".title"), Texts.of(key, values));
    }
}
