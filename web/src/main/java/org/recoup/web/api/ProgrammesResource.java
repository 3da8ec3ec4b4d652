package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.platform.Refused;
import org.recoup.project.DescribeProgramme;
import org.recoup.project.DescribingProgrammes;
import org.recoup.project.ProgrammeLine;
import org.recoup.project.Programmes;

/** Programmes by their codes. */
@Path("/programmes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class ProgrammesResource {

    @Inject
    private Programmes programmes;

    @Inject
    private DescribingProgrammes describing;

    @GET
    @Operation(summary = "All programmes, in order of codes")
    public List<ProgrammeLine> all() {
        return programmes.all();
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One programme")
    public ProgrammeLine one(@PathParam("code") String code) {
        return programmes.withCode(code);
    }

    @POST
    @Operation(summary = "Creates a programme (treasury)")
    public Response create(@NotNull DescribeProgramme command) {
        describing.create(command);
        return Response.status(Response.Status.CREATED)
                .entity(programmes.withCode(command.code()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Describes a programme anew (treasury); the version is the one that was read")
    public ProgrammeLine change(@PathParam("code") String code, @NotNull DescribeProgramme command) {
        if (!code.equals(command.code())) {
            throw new Refused("code", "code.stays", code);
        }
        describing.change(command);
        return programmes.withCode(code);
    }
}
