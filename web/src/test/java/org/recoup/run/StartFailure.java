package org.recoup.run;

/** Recoup cannot start; the message is the one line that a person reads: what is wrong and what to do. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    StartFailure(String message) {
        super(message);
    }
}
