package org.recoup.agreement;

import java.util.List;
import org.joda.money.Money;

/**
 * What the rule would make of a small pool.
 *
 * @param assumed whether the contributions are made up, because there are none yet
 */
public record WorkedExample(Money pool, boolean assumed, List<Line> lines) {

    /** One party's share. */
    public record Line(String name, long parts, Money contribution, Money share) {}
}
