package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.recoup.importing.BringingIn;
import org.recoup.importing.ImportFault;
import org.recoup.importing.ImportFilter;
import org.recoup.importing.ImportPreview;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.importing.ImportSum;
import org.recoup.importing.Importing;
import org.recoup.importing.Spelling;
import org.recoup.importing.TeachingSpellings;
import org.recoup.web.texts.Texts;

/** CSV files, brought in through a mapping. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    private static final String CSV = "text/csv";

    @Inject
    private Importing importing;

    @Inject
    private ImportRuns runs;

    @Inject
    private BringingIn bringing;

    @Inject
    private TeachingSpellings teaching;

    /** A preview with its faults in words. */
    public record Preview(
            int rowsRead,
            int linesAdded,
            int linesKnown,
            Money total,
            List<ImportSum> departments,
            List<ImportSum> periods,
            int faultCount,
            List<FaultInWords> faults) {

        static Preview of(ImportPreview preview) {
            return new Preview(
                    preview.rowsRead(),
                    preview.linesAdded(),
                    preview.linesKnown(),
                    preview.total(),
                    preview.departments(),
                    preview.periods(),
                    preview.faultCount(),
                    preview.faults().stream().map(FaultInWords::of).toList());
        }
    }

    /** @param row as a spreadsheet counts, the header being 1; 0 when the whole file or the mapping is meant */
    public record FaultInWords(int row, String column, String value, String code, String detail) {
        static FaultInWords of(ImportFault fault) {
            return new FaultInWords(
                    fault.row(), fault.column(), fault.value(), fault.code(), Texts.of(fault.asFault()));
        }
    }

    @GET
    @Operation(
            summary = "Imports that were made, the newest first, fifty a page",
            description =
                    "With a state, a period or a department those that match, and what waits for oneself among them. Besides the"
                            + " states of an import there are TO_FINISH, which the checklist of the period counts, and UNREAD, of which"
                            + " nobody knows the months yet.")
    public List<ImportRun> page(
            @QueryParam("state") String state,
            @QueryParam("period") String period,
            @QueryParam("department") String department,
            @QueryParam("page") @DefaultValue("1") int page) {
        ImportFilter filter = new ImportFilter(
                Asked.oneOf(ImportFilter.Stand.class, "state", state), Asked.month(period), department, page);
        return filter.isEmpty() ? runs.page(page) : runs.matching(filter);
    }

    @GET
    @Path("/waiting")
    @Operation(summary = "Imports that wait for their person, or are worked on")
    public List<ImportRun> waiting() {
        return runs.waiting();
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Uploads a CSV, TSV or XLSX file of up to a million rows, to be checked and stored in the background",
            description =
                    "Then POST /imports/{id}/check with a mapping, and /imports/{id}/store when it was checked. Rows that an import"
                            + " refused come back with restOf, its key.")
    public Response upload(
            @QueryParam("fileName") @DefaultValue("import.csv") String fileName,
            @QueryParam("restOf") Long restOf,
            InputStream content) {
        long run = restOf == null ? bringing.upload(fileName, content) : bringing.uploadRest(restOf, fileName, content);
        return Response.status(Response.Status.CREATED).entity(runs.withId(run)).build();
    }

    @POST
    @Path("/spellings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that a word of files means a department or a project; from then on it does")
    public Response teach(@NotNull Spelling spelling) {
        teaching.teach(List.of(spelling));
        return Response.noContent().build();
    }

    @POST
    @Consumes(CSV)
    @Operation(
            summary = "Imports a CSV file through the mapping of that name",
            description =
                    "Departments and projects: treasury. Commitments and costs: the finance officer of each row's department."
                            + " Every fault is told at once, with fields such as 'row 7, column Vote', and nothing is stored when there is"
                            + " one. Lines that came before are known again and not added.")
    public Response importFile(
            @QueryParam("mapping") String mapping,
            @QueryParam("fileName") @DefaultValue("import.csv") String fileName,
            byte[] file) {
        return Response.status(Response.Status.CREATED)
                .entity(runs.withId(importing.importFile(mapping, fileName, file)))
                .build();
    }

    @POST
    @Path("/preview")
    @Consumes(CSV)
    @Operation(summary = "What an import of the file would add, and what is wrong with it; stores nothing")
    public Preview preview(@QueryParam("mapping") String mapping, byte[] file) {
        return Preview.of(importing.preview(mapping, file));
    }
}
