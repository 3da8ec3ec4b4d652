package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.evidence.OpenedFile;
import org.recoup.savings.Claims;
import org.recoup.web.Attachment;

/** The files that support claims. Always to be saved, never to be shown: they came from outside. */
@Path("/evidence")
@RequestScoped
@Tag(name = "Claims")
public class EvidenceResource {

    @Inject
    private Claims claims;

    @GET
    @Path("/{id}")
    @Operation(summary = "The file itself, for those who see its claim")
    public Response file(@PathParam("id") long id) {
        OpenedFile file = claims.file(id);
        return Response.ok(file.content(), file.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.fileName()))
                .build();
    }
}
