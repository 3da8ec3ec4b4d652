package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.evidence.OpenedFile;
import org.recoup.evidence.ReceivingFiles;
import org.recoup.platform.NotFound;
import org.recoup.spending.CostEvidenceLine;
import org.recoup.spending.CostEvidences;
import org.recoup.spending.Costs;
import org.recoup.spending.EvidencingCosts;
import org.recoup.web.Attachment;

/** The files that support costs. Always to be saved, never to be shown: they came from outside. */
@Path("/costs/{cost}/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Costs")
public class CostEvidenceResource {

    @Inject
    private Costs costs;

    @Inject
    private CostEvidences evidences;

    @Inject
    private EvidencingCosts evidencing;

    @GET
    @Operation(summary = "The files that support a cost")
    public List<CostEvidenceLine> ofCost(@PathParam("cost") long cost) {
        return evidences.ofCost(costs.withId(cost).id());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Adds a file: PDF, PNG, JPEG, CSV, text, XLSX or DOCX of at most 10 MB, as the body of the request"
                            + " (finance officer)")
    public Response add(@PathParam("cost") long cost, @QueryParam("fileName") String fileName, InputStream body)
            throws IOException {
        long added = evidencing.add(cost, fileName, body.readNBytes(ReceivingFiles.LARGEST + 1));
        return Response.status(Response.Status.CREATED)
                .entity(evidences.withId(added))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes a file off a cost that is not posted (finance officer)")
    public void remove(@PathParam("cost") long cost, @PathParam("id") long id) {
        evidencing.remove(cost, id);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file itself, for those who see its cost")
    public Response file(@PathParam("cost") long cost, @PathParam("id") long id) {
        if (evidences.withId(id).costId() != cost) {
            throw new NotFound("evidence", id);
        }
        OpenedFile file = evidences.file(id);
        return Response.ok(file.content(), file.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
