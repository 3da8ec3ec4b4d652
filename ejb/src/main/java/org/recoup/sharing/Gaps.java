package org.recoup.sharing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.recoup.sharing.fault.Unshareable;

/** What was left out of a question: a field without a value, an entry of a list without content. It is refused where it is looked for. */
final class Gaps {

    private Gaps() {}

    /** A copy that keeps empty entries, so that a check can name their place; no list at all counts as an empty one. */
    static <T> List<T> kept(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /** @throws Unshareable when nothing stands in the field */
    static void refuse(String field, Object value) {
        if (value == null) {
            throw new Unshareable(field, "sharing.figure.missing", field);
        }
    }
}
