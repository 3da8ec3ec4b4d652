package org.recoup.web.api;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Step;

/**
 * Why a share is what it is. The steps sum to the exact share to date; cut to a cent, plus the odd cent if there is one, less what was
 * given before, it is the share.
 *
 * @param engine version of the calculation
 * @param pool all savings so far under the terms
 * @param exactCents the exact share to date in cents as a fraction in lowest terms, such as 200000/3
 * @param oddCentsTo codes of the departments that got a cent left over: largest remainder first, ties by code
 * @param already given before under the same terms
 * @param recomputed the share, computed again from this explanation
 */
public record ExplanationAnswer(
        int engine,
        Money pool,
        List<Step> steps,
        BigFraction exactCents,
        boolean oddCent,
        List<String> oddCentsTo,
        Money already,
        Money recomputed) {

    /** @return null for none */
    static ExplanationAnswer of(Explanation why) {
        return why == null
                ? null
                : new ExplanationAnswer(
                        why.engine(),
                        why.pool(),
                        why.steps(),
                        why.exact(),
                        why.oddCent(),
                        why.oddCentsTo(),
                        why.already(),
                        why.recompute());
    }
}
