package org.recoup.savings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Records;

/** What is claimed of a saving now. Ask with the saving locked, so that no claim comes in between. */
@Dependent
class StandingClaims {

    @Inject
    private Records records;

    /**
     * The claims of a saving.
     *
     * @param claimed waiting or verified
     * @param verified the part of it that is verified
     * @param everMade how many, in any state
     */
    record Figures(Money claimed, Money verified, int everMade) {
        static final Figures NONE = new Figures(HouseCurrency.zero(), HouseCurrency.zero(), 0);
    }

    Figures of(long savingId) {
        return records.one(Figures.class, """
                        select coalesce(sum(amount) filter (where state in ('CLAIMED', 'VERIFIED')), 0) as claimed,
                               coalesce(sum(amount) filter (where state = 'VERIFIED'), 0) as verified, count(*) as ever_made
                          from claim where saving_id = :id""", Map.of("id", savingId)).orElseThrow();
    }
}
