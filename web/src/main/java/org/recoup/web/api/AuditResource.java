package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.audit.AuditEvents;
import org.recoup.audit.AuditFilter;
import org.recoup.audit.AuditTrail;

/** The audit trail. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
public class AuditResource {

    @Inject
    private AuditEvents events;

    @GET
    @Operation(
            summary = "Changes, newest first, 50 a page: all of them (treasury, auditor), or those by me and for me."
                    + " \"from\" and \"to\" are days, both included")
    public AuditTrail matching(
            @QueryParam("entity") String entity,
            @QueryParam("id") Long entityId,
            @QueryParam("person") String person,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("1") int page) {
        return events.matching(
                new AuditFilter(entity, entityId, person, Days.of("from", from), Days.of("to", to)), page);
    }
}
