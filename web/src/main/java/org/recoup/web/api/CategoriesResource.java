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
import org.recoup.budget.Categories;
import org.recoup.budget.CategoryLine;
import org.recoup.budget.DescribeCategory;
import org.recoup.budget.DescribingCategories;
import org.recoup.platform.Refused;

/** Categories by their codes. */
@Path("/categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoriesResource {

    @Inject
    private Categories categories;

    @Inject
    private DescribingCategories describing;

    @GET
    @Operation(summary = "All cost categories, in order of codes")
    public List<CategoryLine> all() {
        return categories.all();
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One category")
    public CategoryLine one(@PathParam("code") String code) {
        return categories.withCode(code);
    }

    @POST
    @Operation(summary = "Creates a category (treasury)")
    public Response create(@NotNull DescribeCategory command) {
        describing.create(command);
        return Response.status(Response.Status.CREATED)
                .entity(categories.withCode(command.code()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Describes a category anew (treasury); the version is the one that was read")
    public CategoryLine change(@PathParam("code") String code, @NotNull DescribeCategory command) {
        if (!code.equals(command.code())) {
            throw new Refused("code", "code.stays", code);
        }
        describing.change(command);
        return categories.withCode(code);
    }
}
