package org.recoup.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The one clock, in the time zone of {@code RECOUP_ZONE} (the server's by default). Everything below the boundary gets dates. */
@ApplicationScoped
public class HouseClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(Optional.ofNullable(System.getenv("RECOUP_ZONE"))
                .map(ZoneId::of)
                .orElse(ZoneId.systemDefault()));
    }
}
