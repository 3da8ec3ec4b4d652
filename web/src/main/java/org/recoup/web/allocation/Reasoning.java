package org.recoup.web.allocation;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.settlement.AllocationStatement;
import org.recoup.settlement.ShareStatement;
import org.recoup.sharing.Explanation;
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

    @Inject
    private TierInWords inWords;

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
        int tiers = statement.line().tiers();
        String rule = tiers == 1
                ? Texts.of("allocation.by", shown.word(statement.line().rule()))
                : Texts.of("allocation.by.tiers", String.valueOf(tiers));
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

    /** From the first tier to the cent. */
    public List<Step> steps(ShareStatement share, AllocationStatement statement) {
        if (!share.party()) {
            return List.of(step("outsider", "allocation.why.outsider", share.name()));
        }
        Explanation why = share.explanation();
        List<Step> steps = new ArrayList<>();
        why.steps().stream()
                .filter(tier -> tier.amount().signum() != 0)
                .forEach(tier -> steps.add(new Step(
                        Texts.of("allocation.why.tier.title", String.valueOf(tier.tier())),
                        inWords.of(tier, share.name()))));
        steps.add(exact(why));
        steps.add(cut(share, statement));
        if (!why.already().isZero()) {
            steps.add(step("already", "allocation.why.already", amount(why.already()), amount(share.entitled())));
        }
        return steps;
    }

    private Step exact(Explanation why) {
        return why.remainder().signum() == 0
                ? step("exact", "allocation.why.exact.whole", inWords.exactly(why.exact()))
                : step(
                        "exact",
                        "allocation.why.exact",
                        inWords.exactly(why.exact()),
                        amount(HouseCurrency.ofCents(why.cut())));
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

    private String amount(Money money) {
        return shown.moneyWithSign(money);
    }

    private static Step step(String title, String key, Object... values) {
        return new Step(Texts.of("allocation.why." + title + ".title"), Texts.of(key, values));
    }
}
