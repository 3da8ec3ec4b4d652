package org.recoup.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.recoup.ledger.VerifyingLedger;

/** The chain ends where it says, and what departments are due sums to zero. The whole chain is checked on request only. */
@Readiness
@ApplicationScoped
public class LedgerIsSound implements HealthCheck {

    @Inject
    private VerifyingLedger verifying;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ledger");
        try {
            VerifyingLedger.Pulse pulse = verifying.pulse();
            return answer.status(pulse.sound())
                    .withData("blocks", pulse.blocks())
                    .withData("dueSumInCents", pulse.dueSum())
                    .build();
        } catch (RuntimeException e) {
            return answer.down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
