package org.recoup.sharing.joint;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A group and its weight in a balanced collection.
 *
 * @param members codes, ascending
 * @param weight above zero
 */
public record WeightedGroup(List<String> members, BigFraction weight) {
    public WeightedGroup {
        members = List.copyOf(members);
    }
}
