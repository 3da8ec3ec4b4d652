package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.recoup.department.DepartmentLine;
import org.recoup.department.Departments;
import org.recoup.department.DescribeDepartment;
import org.recoup.department.DescribingDepartments;
import org.recoup.platform.Refused;

/** Departments by their codes. */
@Path("/departments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Departments")
public class DepartmentsResource {

    @Inject
    private Departments departments;

    @Inject
    private DescribingDepartments describing;

    @GET
    @Operation(summary = "The departments whose code, name or alias has these words, as a tree in order")
    public List<DepartmentLine> matching(@QueryParam("words") @DefaultValue("") String words) {
        return departments.matching(words);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One department")
    public DepartmentLine one(@PathParam("code") String code) {
        return departments.withCode(code);
    }

    @POST
    @Operation(summary = "Creates a department (treasury)")
    public Response create(@NotNull DescribeDepartment command) {
        describing.create(command);
        return Response.status(Response.Status.CREATED)
                .entity(departments.withCode(command.code()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Describes a department anew (treasury); the version is the one that was read")
    public DepartmentLine change(@PathParam("code") String code, @NotNull DescribeDepartment command) {
        if (!code.equals(command.code())) {
            throw new Refused("code", "code.stays", code);
        }
        describing.change(command);
        return departments.withCode(code);
    }
}
