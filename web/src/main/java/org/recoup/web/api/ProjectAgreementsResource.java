package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.agreement.AgreementLine;
import org.recoup.agreement.Agreements;
import org.recoup.agreement.DraftingAgreements;
import org.recoup.agreement.WordAgreement;
import org.recoup.project.Projects;

/** The versions of one project's sharing agreement. */
@Path("/projects/{code}/agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class ProjectAgreementsResource {

    @Inject
    private Agreements agreements;

    @Inject
    private DraftingAgreements drafting;

    @Inject
    private Projects projects;

    @GET
    @Operation(summary = "All versions, the latest first")
    public List<AgreementLine> ofProject(@PathParam("code") String code) {
        return agreements.ofProject(projects.withCode(code).code());
    }

    @POST
    @Operation(
            summary = "Drafts a new version (treasury, or a finance officer or approver of a party);"
                    + " without parties, the funders of the project are the parties")
    public Response draft(@PathParam("code") String code, @NotNull WordAgreement command) {
        long id = drafting.draft(code, command);
        return Response.status(Response.Status.CREATED)
                .entity(agreements.withId(id))
                .build();
    }
}
