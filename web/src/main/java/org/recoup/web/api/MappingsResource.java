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
import org.recoup.importing.DescribeMapping;
import org.recoup.importing.DescribingMappings;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;

/** How the columns of files fill fields. */
@Path("/mappings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class MappingsResource {

    @Inject
    private Mappings mappings;

    @Inject
    private DescribingMappings describing;

    @GET
    @Operation(summary = "All mappings, by name")
    public List<MappingLine> all() {
        return mappings.all();
    }

    @GET
    @Path("/{id: \\d+}")
    @Operation(summary = "One mapping")
    public MappingLine one(@PathParam("id") long id) {
        return mappings.withId(id);
    }

    @POST
    @Operation(
            summary = "Creates a mapping (finance officer, treasury)",
            description =
                    "Each field of the definition has a column of the file or a value for all rows. DEPARTMENTS: code, name, parent,"
                            + " startsOn, and columns with aliases. PROJECTS: code, name, description, programme, lead, startsOn."
                            + " COMMITMENTS: project, department, financialYear, reference, description, amounts. COSTS: project,"
                            + " department, year and month or date (by the periodRule), documentDate, supplier, reference,"
                            + " description, amounts with their categories.")
    public Response create(@NotNull DescribeMapping command) {
        return Response.status(Response.Status.CREATED)
                .entity(mappings.withId(describing.create(command)))
                .build();
    }

    @PUT
    @Path("/{id: \\d+}")
    @Operation(summary = "Describes a mapping anew (who made it, treasury); the version is the one that was read")
    public MappingLine change(@PathParam("id") long id, @NotNull DescribeMapping command) {
        describing.change(id, command);
        return mappings.withId(id);
    }
}
