package org.recoup.platform.background;

import java.util.List;

/** One kind of work that goes on in the background, step by step; each step is one transaction. */
public interface LongWork {

    /**
     * A step that is to be done, once what made it so is stored.
     *
     * @param kind which work it is of
     * @param id key of what is worked on
     * @param userName of the person by whose right it is done
     */
    record Step(String kind, long id, String userName) {}

    /** Unique among all kinds. */
    String kind();

    /** Steps that wait for a server, whoever asked for them. */
    List<Step> unfinished();

    /** Does the step, or nothing when it is done already or another server is at it. */
    void goOn(long id);

    /** The person asked to stop it; whatever the step had done is gone by then. */
    void stopped(long id);

    /** Its person is not active any more, so nobody goes on with it. Nobody has to be known for that. */
    void abandoned(long id);

    /** @param why the faults, as a document; an empty list when only the log of the server knows more */
    void failed(long id, String why);
}
