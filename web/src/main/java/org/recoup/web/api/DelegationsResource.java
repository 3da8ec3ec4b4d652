package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.people.DelegateRoles;
import org.recoup.people.DelegatingRoles;
import org.recoup.people.DelegationLine;
import org.recoup.people.Delegations;

/** Who may act for whom, and when. */
@Path("/delegations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class DelegationsResource {

    @Inject
    private Delegations delegations;

    @Inject
    private DelegatingRoles delegating;

    @GET
    @Operation(summary = "Delegations from and to me, or all of them (treasury, auditor); newest first, 50 a page")
    public List<DelegationLine> visible(@QueryParam("page") @DefaultValue("1") int page) {
        return delegations.visible(page);
    }

    @POST
    @Operation(
            summary = "Lets another person act with my roles; treasury may name in \"of\" whose roles they are."
                    + " \"until\" is the first day on which it no longer holds")
    public Response delegate(@NotNull DelegateRoles command) {
        return Response.status(Response.Status.CREATED)
                .entity(delegations.withId(delegating.delegate(command)))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Ends a delegation from or to me from today on; treasury ends any")
    public void end(@PathParam("id") long id) {
        delegating.end(id);
    }
}
