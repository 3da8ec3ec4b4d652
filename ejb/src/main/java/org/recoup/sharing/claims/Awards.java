package org.recoup.sharing.claims;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each department gets out of an estate, in exact cents by code. The awards sum to the estate.
 *
 * @param estate in cents
 * @param claims as they were given, in cents by code
 * @param byCode the awards
 * @param level from which each award follows by its claim alone; none for random arrival, where everyone's claim counts for everyone
 */
public record Awards(
        ClaimsRule rule,
        BigFraction estate,
        SortedMap<String, BigFraction> claims,
        SortedMap<String, BigFraction> byCode,
        Optional<Level> level) {

    public Awards {
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }
}
