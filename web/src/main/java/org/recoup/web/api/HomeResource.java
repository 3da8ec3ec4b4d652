package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.home.HomeStatement;
import org.recoup.home.Homes;

/** What waits for the caller, and how a department stands. */
@Path("/home")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Home")
public class HomeResource {

    @Inject
    private Homes homes;

    @GET
    @Operation(
            summary = "What waits for the caller, and the figures of a department or of all that the caller oversees")
    public HomeStatement home(@QueryParam("department") String department) {
        return homes.home(department);
    }
}
