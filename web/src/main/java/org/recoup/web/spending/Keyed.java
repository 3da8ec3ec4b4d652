package org.recoup.web.spending;

import org.recoup.platform.NotFound;

/** Keys as they stand in an address. */
final class Keyed {

    private Keyed() {}

    /** @throws NotFound when the text is not a key at all */
    static long key(String what, String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound(what, text == null ? "" : text);
        }
        return Long.parseLong(text);
    }
}
