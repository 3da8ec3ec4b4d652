package org.recoup.platform;

/** There is no such record, or the row filter hides it; the two are not told apart. */
public class NotFound extends Refused {

    private static final long serialVersionUID = 1;

    public NotFound(String what, Object key) {
        super("", "not.found", what, String.valueOf(key));
    }
}
