package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.people.ChangingOwnPassword;
import org.recoup.people.GrantLine;
import org.recoup.people.Grants;
import org.recoup.platform.Acting;

/** The caller. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class MeResource {

    @Inject
    private Acting acting;

    @Inject
    private Grants grants;

    @Inject
    private ChangingOwnPassword changing;

    /** Who the caller is and what they may do today. */
    public record Me(String userName, String fullName, List<GrantLine> grants) {}

    /** A new password, with the old one to prove who asks. */
    public record OwnPassword(String oldPassword, String password) {}

    @GET
    @Operation(summary = "Who I am, and the roles that I act with today, own and delegated")
    public Me me() {
        return new Me(acting.caller().userName(), acting.caller().fullName(), grants.mine());
    }

    @PUT
    @Path("/password")
    @Operation(summary = "Changes my password; a wrong old one counts as a failed sign-in")
    public void changePassword(@NotNull OwnPassword command) {
        changing.change(command.oldPassword(), command.password());
    }
}
