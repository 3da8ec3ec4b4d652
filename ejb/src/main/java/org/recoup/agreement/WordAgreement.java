package org.recoup.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.recoup.platform.Refused;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Tier;

/**
 * The terms of a draft: one rule that divides everything, or tiers.
 *
 * @param rule of the only tier; null where tiers are given
 * @param tiers one after the other; empty where a rule is given
 * @param joint what departments could do alone and in groups, or null
 * @param expected of the deal, or null; no part of what is signed
 * @param endsOn the last day, or null
 * @param parties empty for the funders of the project, which gives each one part where parts count
 * @param allowsCapitalToResource whether a virement may turn capital into resource
 * @param version of the draft as it was read; ignored when it is new
 */
public record WordAgreement(
        Rule rule,
        List<Tier> tiers,
        JointModel joint,
        @NotNull(message = "{fault.value.missing}") LocalDate startsOn,
        LocalDate endsOn,
        @Size(max = 4000) String note,
        List<@Valid PartyParts> parties,
        Expected expected,
        boolean allowsCapitalToResource,
        int version) {

    /**
     * A party and what it gets a share by.
     *
     * @param parts whole, zero or more; may be null under rules that do not count them
     * @param quantity of what drives the cost, whole, zero or more, or null
     * @param level cost of the service level that it needs, or null
     */
    public record PartyParts(
            @NotBlank(message = "{fault.value.missing}") String department,

            @Digits(integer = 12, fraction = 0, message = "{fault.parts.whole}")
            @PositiveOrZero(message = "{fault.parts.whole}")
            BigDecimal parts,

            @Digits(integer = 12, fraction = 0, message = "{fault.parts.whole}")
            @PositiveOrZero(message = "{fault.parts.whole}")
            BigDecimal quantity,

            Money level) {

        /** Parts that no rule counts are not kept, so that nobody signs for them. */
        PartyTerms terms(boolean countsParts) {
            return new PartyTerms(
                    parts == null || !countsParts ? 0 : parts.longValueExact(),
                    quantity == null ? 0 : quantity.longValueExact(),
                    level);
        }
    }

    public WordAgreement {
        parties = parties == null ? List.of() : List.copyOf(parties);
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
    }

    /** @throws Refused when neither a rule nor tiers are given, or both */
    AgreedTiers agreedTiers() {
        if (rule == null && tiers.isEmpty()) {
            throw new Refused("rule", "value.missing");
        }
        if (rule != null && !tiers.isEmpty()) {
            throw new Refused("rule", "agreement.rule.or.tiers");
        }
        return new AgreedTiers(rule == null ? tiers : List.of(Tier.rest(rule)), joint);
    }

    /** Whether the parts of each party are asked for. */
    boolean countsParts() {
        return rule == Rule.AGREED_PARTS
                || tiers.stream()
                        .anyMatch(tier -> tier.rule() == Rule.AGREED_PARTS || tier.rule() == Rule.WEIGHTED_SHAPLEY);
    }
}
