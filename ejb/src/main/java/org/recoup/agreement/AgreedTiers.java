package org.recoup.agreement;

import java.util.List;
import java.util.Map;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.Party;
import org.recoup.sharing.Tier;
import org.recoup.sharing.Waterfall;

/**
 * By which tiers the parties of an agreement share, without the parties themselves.
 *
 * @param joint what departments could do alone and in groups; null where no rule asks for it
 */
public record AgreedTiers(List<Tier> tiers, JointModel joint) {

    public AgreedTiers {
        tiers = List.copyOf(tiers);
    }

    /** What each party brings, by code of department. */
    Waterfall among(Map<String, PartyTerms> parties) {
        return among(parties.entrySet().stream()
                .map(entry -> entry.getValue().party(entry.getKey()))
                .toList());
    }

    public Waterfall among(List<Party> parties) {
        return new Waterfall(parties, tiers, joint);
    }
}
