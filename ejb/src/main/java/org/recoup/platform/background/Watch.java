package org.recoup.platform.background;

import jakarta.ejb.ApplicationException;
import java.time.Clock;

/** Is told how far a long piece of work has come, and may stop it. */
@FunctionalInterface
public interface Watch {

    /** Nobody watches: the work ends within a request. */
    Watch NOBODY = (done, of) -> {};

    /**
     * @param done of so many, whatever is counted
     * @throws Stopped when the work is not wanted any more; nothing of it is kept
     */
    void at(long done, long of);

    /** Passes on what it is told twice a second at most: people see no more, and each telling is a transaction of its own. */
    static Watch paced(Clock clock, Watch told) {
        long[] last = {0};
        return (done, of) -> {
            long now = clock.millis();
            if (now - last[0] >= 500) {
                last[0] = now;
                told.at(done, of);
            }
        };
    }

    /** The person asked to stop. */
    @ApplicationException(rollback = true)
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
