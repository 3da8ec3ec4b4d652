package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.people.ChangePerson;
import org.recoup.people.CreatePerson;
import org.recoup.people.DescribingPeople;
import org.recoup.people.FoundPeople;
import org.recoup.people.GiveRole;
import org.recoup.people.GivingRoles;
import org.recoup.people.People;
import org.recoup.people.PersonLine;
import org.recoup.people.RoleLine;

/** People by their user names, and their roles. */
@Path("/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {

    @Inject
    private People people;

    @Inject
    private DescribingPeople describing;

    @Inject
    private GivingRoles givingRoles;

    /** A password to be set. */
    public record NewPassword(String password) {}

    @GET
    @Operation(summary = "The people whose names or e-mail address have these words, 50 a page (treasury, auditor)")
    public FoundPeople matching(
            @QueryParam("words") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") int page) {
        return people.matching(words, page);
    }

    @GET
    @Path("/{userName}")
    @Operation(summary = "One person (treasury, auditor)")
    public PersonLine one(@PathParam("userName") String userName) {
        return people.named(userName);
    }

    @POST
    @Operation(summary = "Creates a person (treasury); the password has at least 12 characters")
    public Response create(@NotNull CreatePerson command) {
        describing.create(command);
        return created(people.named(command.userName()));
    }

    @PUT
    @Path("/{userName}")
    @Operation(summary = "Describes a person anew, or keeps them out (treasury); the version is the one that was read")
    public PersonLine change(@PathParam("userName") String userName, @NotNull ChangePerson command) {
        describing.change(userName, command);
        return people.named(userName);
    }

    @PUT
    @Path("/{userName}/password")
    @Operation(summary = "Sets a new password and unlocks the name (treasury)")
    public void setPassword(@PathParam("userName") String userName, @NotNull NewPassword command) {
        describing.setPassword(userName, command.password());
    }

    @GET
    @Path("/{userName}/roles")
    @Operation(summary = "The roles of a person, past and coming ones too (treasury, auditor)")
    public List<RoleLine> roles(@PathParam("userName") String userName) {
        return people.roles(userName);
    }

    @POST
    @Path("/{userName}/roles")
    @Operation(summary = "Gives a role from a day on (treasury); \"to\" is the first day on which it no longer holds")
    public Response give(@PathParam("userName") String userName, @NotNull GiveRole command) {
        return created(people.role(userName, givingRoles.give(userName, command)));
    }

    @DELETE
    @Path("/{userName}/roles/{id}")
    @Operation(
            summary =
                    "Ends a role on a day, today when none is given (treasury); one that has not begun by then is removed")
    public void end(
            @PathParam("userName") String userName,
            @PathParam("id") long id,
            @QueryParam("on") String firstDayWithout) {
        givingRoles.end(userName, id, Days.of("on", firstDayWithout));
    }

    private static Response created(Object body) {
        return Response.status(Response.Status.CREATED).entity(body).build();
    }
}
