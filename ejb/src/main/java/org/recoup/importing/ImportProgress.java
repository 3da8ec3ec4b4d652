package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.recoup.platform.background.Watch;

/** Tells how far a run has come, in transactions of its own so that everybody sees it at once. */
@Dependent
class ImportProgress {

    @Inject
    private TellingProgress telling;

    @Inject
    private Clock clock;

    Watch of(long run) {
        return Watch.paced(clock, (done, total) -> {
            if (telling.told(run, done, total)) {
                throw new Watch.Stopped();
            }
        });
    }
}
