package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.sharing.Comparison;

/** The sharing engine for anybody's own numbers. Nothing is read and nothing is kept. */
@Path("/sharing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing")
public class SharingResource {

    private static final String RECOUP_THEN_EQUAL = """
            {"parties": [{"department": "A"}, {"department": "B"}, {"department": "C"}],
             "tiers": [{"take": "RECOUP", "rule": "PRO_RATA"}, {"take": "REST", "rule": "EQUAL"}],
             "pool": "1500000.00",
             "paid": [{"department": "A", "amount": "700000.00"}, {"department": "B", "amount": "200000.00"},
                      {"department": "C", "amount": "100000.00"}]}""";

    private static final String TVA = """
            {"parties": [{"department": "F"}, {"department": "N"}, {"department": "P"}],
             "tiers": [{"take": "REST", "rule": "NUCLEOLUS"}],
             "joint": {"sense": "COST", "coalitions": [
               {"departments": ["N"], "amount": "163520"}, {"departments": ["F"], "amount": "140826"},
               {"departments": ["P"], "amount": "250096"}, {"departments": ["N", "F"], "amount": "301607"},
               {"departments": ["N", "P"], "amount": "378821"}, {"departments": ["F", "P"], "amount": "367370"},
               {"departments": ["N", "F", "P"], "amount": "412584"}]}}""";

    private static final String LINES = """
            {"parties": [{"department": "HLT"}, {"department": "JUS"}, {"department": "WRK"}],
             "tiers": [{"take": "REST", "rule": "SHAPLEY"}],
             "joint": {"lines": [
               {"kind": "BENEFIT", "name": "Fewer letters", "amount": "900000.00", "departments": ["HLT", "JUS"]},
               {"kind": "BENEFIT", "name": "One helpdesk", "amount": "600000.00", "departments": ["HLT", "JUS", "WRK"]},
               {"kind": "COST", "name": "The platform", "amount": "1000000.00", "departments": ["HLT", "JUS", "WRK"]}]}}""";

    @POST
    @Path("/preview")
    @Operation(
            summary = "Divides your own numbers by any terms, with every step explained",
            description =
                    "Weights: AGREED_PARTS, CONTRIBUTION, EQUAL, DISCOUNTED_CONTRIBUTION, QUANTITY, LANDING. Claims, in tiers"
                            + " that take RECOUP: PRO_RATA, CONSTRAINED_EQUAL_AWARDS, CONSTRAINED_EQUAL_LOSSES, TALMUD, RANDOM_ARRIVAL."
                            + " Joint rules ask for joint lines, coalitions or separable values; TIERED_COST for levels, SERIAL for a curve.")
    public SharingAnswer preview(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ShareQuestion.class),
                                            examples = {
                                                @ExampleObject(name = "Recoup, then equal", value = RECOUP_THEN_EQUAL),
                                                @ExampleObject(name = "Nucleolus of the TVA costs", value = TVA),
                                                @ExampleObject(name = "Shapley of dependency lines", value = LINES)
                                            }))
                    @NotNull
                    @Valid
                    ShareQuestion question) {
        return SharingAnswer.of(question.waterfall(), question.facts());
    }

    @POST
    @Path("/compare")
    @Operation(
            summary = "Divides your own numbers by many terms side by side, with each department's net position",
            description =
                    "Without alternatives every rule is tried once; one that these numbers are too little for says what is missing.")
    public ComparisonAnswer compare(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ShareQuestion.class),
                                            examples =
                                                    @ExampleObject(name = "Three payers", value = RECOUP_THEN_EQUAL)))
                    @NotNull
                    @Valid
                    ShareQuestion question) {
        return ComparisonAnswer.of(
                Comparison.of(question.parties(), question.joint(), question.facts(), question.compared()));
    }
}
