package org.recoup.agreement;

import java.time.LocalDate;
import java.util.List;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Tier;

/**
 * All there is to know of an agreement.
 *
 * @param project code
 * @param rule of the last tier
 * @param joint what departments could do alone and in groups, or null
 * @param expected of the deal by its parties, or null
 * @param endsOn the last day in force, or null
 * @param agreedUntil the last day that the terms name, or null; a later version may end it earlier
 * @param allowsCapitalToResource whether a virement may turn capital into resource
 * @param draftedBy name of the person who worded the terms
 * @param ownDraft whether that was the reader, or somebody for whom the reader acts
 * @param missing codes of the parties that have not signed
 * @param missingFunders names of departments that fund the project and are no party
 * @param ends number of the version that the last signature would end, or null
 * @param termsHash of the terms as they stand; each signature carries the hash of what was signed
 * @param changeable whether the reader may change or withdraw it now
 */
public record AgreementOverview(
        long id,
        String project,
        String projectName,
        int versionNumber,
        Rule rule,
        List<Tier> tiers,
        JointModel joint,
        Expected expected,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate agreedUntil,
        AgreementState state,
        Standing standing,
        String note,
        boolean allowsCapitalToResource,
        String draftedBy,
        boolean ownDraft,
        List<PartyLine> parties,
        List<String> missing,
        List<String> missingFunders,
        Integer ends,
        String termsHash,
        boolean changeable,
        int version) {

    /** Whether what was signed is what stands here. */
    public boolean isAsSigned() {
        return parties.stream().filter(PartyLine::isSigned).allMatch(party -> party.termsHash()
                .equals(termsHash));
    }

    /** Whether the parts of the parties count. */
    public boolean countsParts() {
        return tiers.stream()
                .anyMatch(tier -> tier.rule() == Rule.AGREED_PARTS || tier.rule() == Rule.WEIGHTED_SHAPLEY);
    }

    public boolean isSignable() {
        return parties.stream().anyMatch(PartyLine::signable);
    }
}
