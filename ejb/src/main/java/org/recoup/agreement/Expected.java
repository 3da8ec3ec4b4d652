package org.recoup.agreement;

import java.util.List;
import org.recoup.sharing.Facts;

/**
 * What the parties expect of the deal. It is no part of what they sign.
 *
 * @param contributions in all, by party
 * @param savings by year, dated by the first day of the year, and by the department where they land
 */
public record Expected(List<Facts.Given> contributions, List<Facts.Saving> savings) {

    public Expected {
        contributions = contributions == null ? List.of() : List.copyOf(contributions);
        savings = savings == null ? List.of() : List.copyOf(savings);
    }
}
