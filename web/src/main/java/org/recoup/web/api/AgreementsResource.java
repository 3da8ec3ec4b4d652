package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.agreement.AgreementOverview;
import org.recoup.agreement.Agreements;
import org.recoup.agreement.DraftingAgreements;
import org.recoup.agreement.Outlooks;
import org.recoup.agreement.SignAgreement;
import org.recoup.agreement.SigningAgreements;
import org.recoup.agreement.WordAgreement;

/** Sharing agreements by their keys. */
@Path("/agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementsResource {

    @Inject
    private Agreements agreements;

    @Inject
    private Outlooks outlooks;

    @Inject
    private DraftingAgreements drafting;

    @Inject
    private SigningAgreements signing;

    @GET
    @Path("/{id}")
    @Operation(summary = "One agreement with its parties and signatures")
    public AgreementOverview one(@PathParam("id") long id) {
        return agreements.withId(id);
    }

    @GET
    @Path("/{id}/outlook")
    @Operation(
            summary = "What each party would get if all came as expected: money in, money back, net and payback,"
                    + " from what was said with the draft, or else contributions so far and planned savings")
    public OutlookAnswer outlook(@PathParam("id") long id) {
        return OutlookAnswer.of(outlooks.ofAgreement(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Words a draft anew, until somebody has signed; the version is the one that was read")
    public AgreementOverview change(@PathParam("id") long id, @NotNull WordAgreement command) {
        drafting.change(id, command);
        return agreements.withId(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraws a draft, until somebody has signed")
    public void withdraw(@PathParam("id") long id) {
        drafting.withdraw(id);
    }

    @POST
    @Path("/{id}/signatures")
    @Operation(
            summary = "Signs for a department (its approver, who has not drafted it);"
                    + " the last signature puts the agreement in force and ends the version before it")
    public Response sign(@PathParam("id") long id, @NotNull SignAgreement command) {
        signing.sign(id, command);
        return Response.status(Response.Status.CREATED)
                .entity(agreements.withId(id))
                .build();
    }
}
