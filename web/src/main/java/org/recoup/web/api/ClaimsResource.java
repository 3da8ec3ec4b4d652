package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.evidence.ReceivingFiles;
import org.recoup.savings.ClaimFilter;
import org.recoup.savings.ClaimLine;
import org.recoup.savings.ClaimState;
import org.recoup.savings.ClaimingSavings;
import org.recoup.savings.Claims;
import org.recoup.savings.EvidenceLine;
import org.recoup.savings.RejectClaim;
import org.recoup.savings.VerifyClaim;
import org.recoup.savings.VerifyingClaims;
import org.recoup.savings.WithdrawClaim;
import org.recoup.savings.WithdrawingClaims;

/** Claims, their evidence, and the decisions on them. */
@Path("/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimsResource {

    @Inject
    private Claims claims;

    @Inject
    private ClaimingSavings claiming;

    @Inject
    private VerifyingClaims verifying;

    @Inject
    private WithdrawingClaims withdrawing;

    @GET
    @Operation(summary = "Claims, those that wait first, 50 a page")
    public List<ClaimLine> page(
            @QueryParam("state") ClaimState state,
            @QueryParam("project") String project,
            @QueryParam("department") String landing,
            @QueryParam("period") String period,
            @QueryParam("page") @DefaultValue("1") int page) {
        return claims.page(new ClaimFilter(state, project, landing, Asked.month(period)), page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One claim")
    public ClaimLine one(@PathParam("id") long id) {
        return claims.withId(id);
    }

    @GET
    @Path("/{id}/evidence")
    @Operation(summary = "The files that support a claim")
    public List<EvidenceLine> evidence(@PathParam("id") long id) {
        return claims.evidence(claims.withId(id).id());
    }

    @POST
    @Path("/{id}/evidence")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Adds a file: PDF, PNG, JPEG, CSV, text, XLSX or DOCX of at most 10 MB, as the body of the request")
    public Response support(@PathParam("id") long id, @QueryParam("fileName") String fileName, InputStream body)
            throws IOException {
        long evidence = claiming.support(id, fileName, body.readNBytes(ReceivingFiles.LARGEST + 1));
        EvidenceLine added = claims.evidence(id).stream()
                .filter(line -> line.id() == evidence)
                .findFirst()
                .orElseThrow();
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @POST
    @Path("/{id}/verify")
    @Operation(summary = "Verifies a claim that somebody else made (assurer); a cash-releasing one lands in the ledger")
    public ClaimLine verify(@PathParam("id") long id, @NotNull VerifyClaim command) {
        verifying.verify(id, command);
        return claims.withId(id);
    }

    @POST
    @Path("/{id}/reject")
    @Operation(summary = "Rejects a claim that somebody else made (assurer)")
    public ClaimLine reject(@PathParam("id") long id, @NotNull RejectClaim command) {
        verifying.reject(id, command);
        return claims.withId(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Takes a claim back: a waiting one by its departments; a verified one by an assurer or treasury,"
                    + " with its allocation and the settlements of that")
    public ClaimLine withdraw(@PathParam("id") long id, @NotNull WithdrawClaim command) {
        withdrawing.withdraw(id, command);
        return claims.withId(id);
    }
}
