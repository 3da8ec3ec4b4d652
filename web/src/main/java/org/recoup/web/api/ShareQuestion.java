package org.recoup.web.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Refused;
import org.recoup.sharing.Comparison;
import org.recoup.sharing.Facts;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.Party;
import org.recoup.sharing.Tier;
import org.recoup.sharing.Waterfall;

/**
 * Terms and facts of somebody's own, to be divided without touching any data.
 *
 * @param parties who shares
 * @param tiers one after the other, the last takes the rest; ignored by a comparison that names alternatives or none
 * @param joint what departments could do alone and in groups, for the rules that ask for it
 * @param on the day up to which everything is known; asked for where a rate, an index or a schedule runs
 * @param pool one undated amount; instead of savings; the value of all together where both are left out
 * @param savings to be shared, dated and by department where terms depend on it
 * @param paid contributions
 * @param already given before under the same terms
 * @param returned had back under earlier terms, which is not recouped a second time
 * @param alternatives to compare; without any, every rule once
 */
public record ShareQuestion(
        @NotNull(message = "{fault.value.missing}") List<Party> parties,
        List<Tier> tiers,
        JointModel joint,
        LocalDate on,
        Money pool,
        List<Facts.Saving> savings,
        List<Facts.Paid> paid,
        List<Facts.Given> already,
        List<Facts.Paid> returned,
        List<Comparison.Alternative> alternatives) {

    /** Empty entries stay, so that the engine can name their place. */
    public ShareQuestion {
        tiers = tiers == null ? List.of() : tiers;
        savings = savings == null ? List.of() : savings;
        alternatives = alternatives == null ? List.of() : alternatives;
    }

    Waterfall waterfall() {
        return new Waterfall(parties, tiers, joint);
    }

    /** @throws Refused when both a pool and savings are given, or neither and no value of all together */
    Facts facts() {
        if (pool != null && !savings.isEmpty()) {
            throw new Refused("pool", "sharing.pool.twice");
        }
        return new Facts(on, savings.isEmpty() ? List.of(onePool()) : savings, paid, already, returned);
    }

    List<Comparison.Alternative> compared() {
        return alternatives.isEmpty() ? Comparison.everyRule() : alternatives;
    }

    private Facts.Saving onePool() {
        if (pool != null) {
            return new Facts.Saving(on, null, pool);
        }
        CurrencyUnit unit = HouseCurrency.UNIT;
        long together = JointModel.together(joint, parties).orElseThrow(() -> new Refused("pool", "value.missing"));
        return new Facts.Saving(on, null, Money.ofMinor(unit, together));
    }
}
