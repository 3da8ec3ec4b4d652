package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.people.SigningIn;
import org.recoup.people.Tokens;
import org.recoup.people.Tokens.NewToken;
import org.recoup.people.Tokens.TokenLine;
import org.recoup.platform.Forbidden;

/** Bearer tokens. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokensResource {

    @Inject
    private SigningIn signingIn;

    @Inject
    private Tokens tokens;

    /**
     * Asks for a token.
     *
     * @param days until it expires; 30 when absent
     */
    public record NewTokenRequest(
            @NotBlank String userName,
            @NotBlank String password,
            @NotBlank String name,
            Integer days) {}

    @POST
    @Operation(summary = "A token for the person whose name and password these are")
    @SecurityRequirements
    public Response make(@Valid @NotNull NewTokenRequest request) {
        SigningIn.Attempt attempt = signingIn.withPassword(request.userName(), request.password());
        if (attempt.person() == null) {
            throw new Forbidden("sign.in.refused");
        }
        NewToken token = tokens.makeFor(attempt.person(), request.name(), request.days() == null ? 30 : request.days());
        return Response.status(Response.Status.CREATED).entity(token).build();
    }

    @GET
    @Path("/mine")
    @Operation(summary = "My tokens; their values are not kept")
    public List<TokenLine> mine() {
        return tokens.mine();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes one of my tokens")
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(id);
    }
}
