package org.recoup.platform;

/** Somebody else changed the record since it was read. */
public class Changed extends Refused {

    private static final long serialVersionUID = 1;

    public Changed() {
        super("", "changed.meanwhile");
    }

    /** @throws Changed when the version that was read is not the one that is stored */
    public static void check(int read, int stored) {
        if (read != stored) {
            throw new Changed();
        }
    }
}
