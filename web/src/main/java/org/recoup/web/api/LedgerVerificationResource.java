package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.ledger.Verification;
import org.recoup.ledger.VerifyingLedger;

/** The check of the whole ledger. */
@Path("/ledger/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class LedgerVerificationResource {

    @Inject
    private VerifyingLedger verifying;

    @GET
    @Operation(
            summary = "Computes the whole hash chain, every journal and the running totals again (auditor, treasury)")
    public Verification verify() {
        return verifying.verify();
    }
}
