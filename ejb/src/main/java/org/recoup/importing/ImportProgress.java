package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells how far a run has come, twice a second at most, in transactions of its own so that everybody sees it at once. */
@Dependent
class ImportProgress {

    private static final long PAUSE_MILLIS = 500;

    @Inject
    private TellingProgress telling;

    @Inject
    private Clock clock;

    private long last;

    Watch of(long run) {
        return (done, total) -> {
            long now = clock.millis();
            if (now - last < PAUSE_MILLIS) {
                return;
            }
            last = now;
            if (telling.told(run, done, total)) {
                throw new Watch.Stopped();
            }
        };
    }
}
