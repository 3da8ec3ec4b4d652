package org.recoup.spending;

import java.io.Serializable;
import java.util.List;
import org.joda.money.Money;

/**
 * Lines of one kind that belong together, with the sum of all of them.
 *
 * @param key of the group, unique on the list
 * @param name of what they have in common: a department, a project, a person; null for lines without it
 * @param number of the import or sheet, else null
 * @param count of all lines, also of those that are not among {@code lines}
 * @param lines the first of them
 */
public record WaitingGroup(
        WaitingKind kind, String key, String name, Long number, long count, Money total, List<WaitingLine> lines)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
