package org.recoup.web.api;

import java.util.List;
import org.joda.money.Money;
import org.recoup.sharing.Facts;
import org.recoup.sharing.Share;
import org.recoup.sharing.Sharing;
import org.recoup.sharing.Sharing.TierAmount;
import org.recoup.sharing.StabilityOfSharing;
import org.recoup.sharing.Waterfall;
import org.recoup.web.texts.Texts;

/**
 * Facts divided by terms.
 *
 * @param pool all savings so far
 * @param tiers what each reached and took, as fractions of a cent
 * @param notices what the reader should know
 * @param stability whether anyone would do better to walk away; null where the values of groups are not given, or sum to something else
 *     than shares or net positions
 */
public record SharingAnswer(
        Money pool, List<TierAmount> tiers, List<ShareOf> shares, List<String> notices, StabilityAnswer stability) {

    /**
     * One department's share.
     *
     * @param amount what is added now
     * @param toDate out of everything so far
     * @param already given before
     * @param net to date, less what was contributed
     */
    public record ShareOf(
            String department,
            Money amount,
            Money toDate,
            Money already,
            Money contributed,
            Money net,
            ExplanationAnswer explanation) {}

    static SharingAnswer of(Waterfall terms, Facts facts) {
        Sharing sharing = terms.share(facts);
        return new SharingAnswer(
                sharing.pool(),
                sharing.tiers(),
                sharing.shares().stream().map(share -> share(share, facts)).toList(),
                sharing.notices().stream()
                        .map(notice -> Texts.of(
                                "notice." + notice.code(), notice.values().toArray()))
                        .toList(),
                StabilityAnswer.of(StabilityOfSharing.of(terms, facts, sharing).orElse(null)));
    }

    private static ShareOf share(Share share, Facts facts) {
        Money contributed =
                facts.contributedBy(share.department(), share.amount().getCurrencyUnit());
        return new ShareOf(
                share.department(),
                share.amount(),
                share.toDate(),
                share.already(),
                contributed,
                share.toDate().minus(contributed),
                ExplanationAnswer.of(share.explanation()));
    }
}
