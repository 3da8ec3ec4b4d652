package org.recoup.web.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.agreement.OutlookStatement;
import org.recoup.money.LowestTerms;
import org.recoup.platform.HouseCurrency;
import org.recoup.sharing.Bound;
import org.recoup.sharing.Outlook;
import org.recoup.sharing.Return;
import org.recoup.sharing.Sharing;
import org.recoup.sharing.Tier;
import org.recoup.sharing.joint.Core;
import org.recoup.sharing.joint.StabilityReport;
import org.recoup.sharing.joint.Standing;
import org.recoup.web.Shown;
import org.recoup.web.texts.Texts;

/** The terms of agreements and what they would mean, in words. */
@Named
@ApplicationScoped
public class AgreementWords {

    @Inject
    private Shown shown;

    /** One sentence or more for each tier, in their order. */
    public List<String> tiers(List<Tier> tiers) {
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> tier(tiers.get(i), tiers.size() == 1))
                .toList();
    }

    private String tier(Tier tier, boolean only) {
        List<String> sentences = new ArrayList<>();
        String key = only ? "terms.all" : "terms." + tier.take();
        String limit =
                switch (tier.take()) {
                    case PERCENTAGE -> shown.figure(tier.percent());
                    case AMOUNT -> shown.moneyWithSign(tier.amount());
                    case RECOUP, REST -> "";
                };
        sentences.add(Texts.of(key, limit, shown.word(tier.rule())));
        if (tier.terms() != null && tier.terms().kind() != Return.Kind.NOMINAL) {
            sentences.add(Texts.of(
                    "terms.returns." + tier.terms().kind(),
                    tier.terms().ratePercent() == null
                            ? ""
                            : shown.figure(tier.terms().ratePercent())));
        }
        if (tier.gate() != null) {
            sentences.add(Texts.of(
                    "terms.gate." + tier.gate().from(),
                    shown.moneyWithSign(tier.gate().minimum())));
        }
        if (tier.until() != null) {
            sentences.add(Texts.of("terms.until", shown.date(tier.until())));
        }
        if (tier.discount() != null) {
            sentences.add(Texts.of(
                    "terms.discount",
                    Texts.of("agreement.schedule." + tier.discount().schedule()),
                    shown.date(tier.discount().from())));
        }
        tier.bounds().forEach(bound -> sentences.add(bound(bound)));
        return String.join(" ", sentences);
    }

    private String bound(Bound bound) {
        String key = bound.floor() == null ? "terms.cap" : bound.cap() == null ? "terms.floor" : "terms.collar";
        return Texts.of(key, bound.department(), shown.moneyWithSign(bound.floor()), shown.moneyWithSign(bound.cap()));
    }

    /** Who would do better to walk away, by how much, and whether any division would hold. */
    public String stability(OutlookStatement outlook) {
        StabilityReport report = outlook.stability();
        List<String> sentences = new ArrayList<>();
        if (!report.stable()) {
            sentences.add(Texts.of(
                    "outlook.worst", names(outlook, report.worstOff().orElseThrow()), amount(report.distance())));
        } else if (report.worstOff().isPresent()) {
            Standing least = report.worstOff().get();
            sentences.add(Texts.of(
                    "outlook.least", names(outlook, least), amount(least.gain().negate())));
        }
        if (!report.stable()) {
            sentences.add(Texts.of(report.core() instanceof Core.Stable ? "outlook.core" : "outlook.core.none"));
        }
        sentences.add(Texts.of(outlook.modelled() ? "outlook.modelled" : "outlook.together"));
        return String.join(" ", sentences);
    }

    /** Why nothing can be said of walking away. */
    public String incomparable(OutlookStatement outlook) {
        Money pool = outlook.outlook().sharing().pool();
        Money net = outlook.outlook().lines().stream().map(Outlook.Line::net).reduce(HouseCurrency.zero(), Money::plus);
        return outlook.modelled()
                ? Texts.of("outlook.incomparable", shown.moneyWithSign(pool))
                : Texts.of("outlook.loss", shown.moneyWithSign(net.abs()));
    }

    public String notice(Sharing.Notice notice) {
        return Texts.of("notice." + notice.code(), notice.values().toArray());
    }

    private static String names(OutlookStatement outlook, Standing group) {
        return group.members().stream()
                .map(code -> outlook.names().getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    private String amount(BigFraction cents) {
        return shown.moneyWithSign(
                HouseCurrency.ofCents(LowestTerms.of(cents).whole().abs().longValueExact()));
    }
}
