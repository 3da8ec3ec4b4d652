package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.budget.Overspend;
import org.recoup.budget.OverspendRule;
import org.recoup.budget.Overspends;
import org.recoup.budget.PlannedLine;
import org.recoup.budget.SettingOverspend;

/** What would be spent above its budget, and what happens then. */
@Path("/overspends")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets")
public class OverspendsResource {

    @Inject
    private Overspends overspends;

    @Inject
    private SettingOverspend setting;

    /** What happens: IGNORE, WARN or STOP. */
    public record Rule(OverspendRule rule) {}

    @POST
    @Operation(summary = "Which of these lines would spend more than is left of their budgets; nothing is stored")
    public List<Overspend> of(@NotNull List<@Valid @NotNull PlannedLine> lines) {
        return overspends.ofLines(lines);
    }

    @GET
    @Path("/projects/{project}")
    @Operation(summary = "What happens when the project spends above its budget")
    public Rule rule(@PathParam("project") String project) {
        return new Rule(setting.of(project));
    }

    @PUT
    @Path("/projects/{project}")
    @Operation(summary = "Says what happens when the project spends above its budget (treasury)")
    public Rule set(@PathParam("project") String project, @NotNull Rule rule) {
        setting.set(project, rule.rule());
        return rule(project);
    }
}
