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
import org.recoup.ledger.FindJournals;
import org.recoup.ledger.JournalKind;
import org.recoup.ledger.JournalPage;
import org.recoup.ledger.Journals;
import org.recoup.web.reports.Given;

/** The journal, as far as the caller may see it. */
@Path("/ledger/journals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class JournalsResource {

    @Inject
    private Journals journals;

    @GET
    @Operation(summary = "Journals with their postings, the latest first, 50 on a page")
    public JournalPage matching(
            @QueryParam("id") Long id,
            @QueryParam("kind") JournalKind kind,
            @QueryParam("period") String period,
            @QueryParam("project") String project,
            @QueryParam("page") @DefaultValue("1") int page) {
        return journals.matching(new FindJournals(id, kind, Given.month("period", period), project, page));
    }
}
