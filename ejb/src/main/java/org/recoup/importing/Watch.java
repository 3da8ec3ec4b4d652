package org.recoup.importing;

import jakarta.ejb.ApplicationException;

/** Is told how far a long piece of work has come, and may stop it. */
@FunctionalInterface
interface Watch {

    /** Nobody watches: the work ends within a request. */
    Watch NOBODY = (done, of) -> {};

    /**
     * @param done of so many, whatever is counted
     * @throws Stopped when the work is not wanted any more; nothing of it is kept
     */
    void at(long done, long of);

    /** The person asked to stop. */
    @ApplicationException(rollback = true)
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
