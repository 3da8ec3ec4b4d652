package org.recoup.sharing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.claims.Level;

/**
 * The amount of one tier, divided.
 *
 * @param own weight, claim or value of each party, by code
 * @param all sum of these
 * @param exact what each party gets, in cents by code
 * @param level from which each part follows, under claims rules and where bounds apply; else null
 */
record Portion(Map<String, BigFraction> own, BigFraction all, Map<String, BigFraction> exact, Level level) {

    Portion(Map<String, BigFraction> own, Map<String, BigFraction> exact, Level level) {
        this(own, sum(own.values()), exact, level);
    }

    /** Of a tier that took nothing. */
    static Portion ofNothing(Map<String, BigFraction> own) {
        Map<String, BigFraction> none = new TreeMap<>(own);
        none.replaceAll((code, any) -> BigFraction.ZERO);
        return new Portion(own, none, null);
    }

    static BigFraction sum(Collection<BigFraction> some) {
        return some.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
