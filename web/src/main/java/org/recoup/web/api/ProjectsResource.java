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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.platform.Refused;
import org.recoup.project.DescribeProject;
import org.recoup.project.DescribingProjects;
import org.recoup.project.ProjectFigures;
import org.recoup.project.ProjectLine;
import org.recoup.project.ProjectPage;
import org.recoup.project.Projects;

/** Projects by their codes; one that the caller may not see is not found. */
@Path("/projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectsResource {

    @Inject
    private Projects projects;

    @Inject
    private DescribingProjects describing;

    @GET
    @Operation(summary = "The projects whose code or name has these words, 50 a page, in order of codes")
    public ProjectPage matching(
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("programme") @DefaultValue("") String programme,
            @QueryParam("page") @DefaultValue("1") int page) {
        return projects.matching(words, programme, page);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One project")
    public ProjectLine one(@PathParam("code") String code) {
        return projects.withCode(code);
    }

    @GET
    @Path("/{code}/figures")
    @Operation(summary = "How each department of the project stands: contributed, landed, entitled, due")
    public ProjectFigures figures(@PathParam("code") String code) {
        return projects.figures(code);
    }

    @POST
    @Operation(summary = "Creates a project (treasury)")
    public Response create(@NotNull DescribeProject command) {
        describing.create(command);
        return Response.status(Response.Status.CREATED)
                .entity(projects.withCode(command.code()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Describes a project anew (treasury); the version is the one that was read")
    public ProjectLine change(@PathParam("code") String code, @NotNull DescribeProject command) {
        if (!code.equals(command.code())) {
            throw new Refused("code", "code.stays", code);
        }
        describing.change(command);
        return projects.withCode(code);
    }
}
