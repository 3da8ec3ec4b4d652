package org.recoup.platform;

/** The caller has no role for this. */
public class Forbidden extends Refused {

    private static final long serialVersionUID = 1;

    public Forbidden(String code, Object... values) {
        super("", code, values);
    }
}
