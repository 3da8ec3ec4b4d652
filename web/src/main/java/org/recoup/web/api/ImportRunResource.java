package org.recoup.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.recoup.importing.BringingIn;
import org.recoup.importing.FileView;
import org.recoup.importing.GivingBack;
import org.recoup.importing.ImportFiles;
import org.recoup.importing.ImportNote;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.importing.ImportSums;
import org.recoup.importing.UnknownWord;
import org.recoup.importing.UnknownWords;
import org.recoup.web.Attachment;
import org.recoup.web.importing.ImportWords;
import org.recoup.web.texts.Texts;

/** One file on its way in. Checking and storing go on in the background; the state of the run tells when they are done. */
@Path("/imports/{id: \\d+}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Imports")
public class ImportRunResource {

    @Inject
    private BringingIn bringing;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFiles files;

    @Inject
    private GivingBack giving;

    @Inject
    private UnknownWords unknown;

    /** @param row as a spreadsheet counts; 0 when the whole file or the mapping is meant */
    public record NoteInWords(
            int sheet, int row, String column, String value, boolean error, String code, String detail) {
        static NoteInWords of(ImportNote note) {
            return new NoteInWords(
                    note.sheet(),
                    note.fault().row(),
                    note.fault().column(),
                    note.fault().value(),
                    note.error(),
                    note.fault().code(),
                    Texts.of(note.fault().asFault()));
        }
    }

    @GET
    @Operation(summary = "One import, with how far it has come")
    public ImportRun one(@PathParam("id") long id) {
        return runs.withId(id);
    }

    @GET
    @Path("/sums")
    @Operation(summary = "The new lines, summed by department, period and category")
    public ImportSums sums(@PathParam("id") long id) {
        return runs.sums(id);
    }

    @GET
    @Path("/notes")
    @Operation(summary = "What the check found, in the order of the rows, fifty a page")
    public List<NoteInWords> notes(
            @PathParam("id") long id,
            @QueryParam("errorsOnly") boolean errorsOnly,
            @QueryParam("page") @DefaultValue("1") int page) {
        return runs.notes(id, errorsOnly, page).stream().map(NoteInWords::of).toList();
    }

    @GET
    @Path("/unknown")
    @Operation(summary = "Names that the check did not know, with the nearest that are known")
    public List<UnknownWord> unknown(@PathParam("id") long id) {
        return unknown.of(id);
    }

    @GET
    @Path("/view")
    @Operation(summary = "What the file was found to be, and the first rows of a sheet")
    public FileView view(@PathParam("id") long id, @QueryParam("sheet") String sheet) {
        return files.view(id, sheet);
    }

    @GET
    @Path("/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The file as it came")
    public Response file(@PathParam("id") long id) {
        ImportRun run = runs.withId(id);
        giving.check(id);
        StreamingOutput content = out -> giving.write(id, out);
        return saved(content, run.fileName());
    }

    @GET
    @Path("/annotated")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The file with a column of notes beside its rows")
    public Response annotated(@PathParam("id") long id) {
        ImportRun run = runs.withId(id);
        giving.check(id);
        StreamingOutput content =
                out -> giving.writeAnnotated(id, Texts.of("import.notes.column"), ImportWords::of, out);
        return saved(content, Texts.of("import.notes.file", run.fileName()));
    }

    @POST
    @Path("/check")
    @Operation(summary = "Checks the file by the mapping of that name; stores nothing")
    public Response check(@PathParam("id") long id, @QueryParam("mapping") String mapping) {
        bringing.check(id, mapping);
        return begun(id);
    }

    @POST
    @Path("/store")
    @Operation(summary = "Stores what was checked; with goodRowsOnly, rows with errors are kept as a file of their own")
    public Response store(@PathParam("id") long id, @QueryParam("goodRowsOnly") boolean goodRowsOnly) {
        bringing.store(id, goodRowsOnly);
        return begun(id);
    }

    @POST
    @Path("/take-known")
    @Operation(summary = "Says that its known lines are other payments than those that are stored, and checks it again")
    public Response takeKnown(@PathParam("id") long id) {
        bringing.takeKnown(id);
        return begun(id);
    }

    @POST
    @Path("/cancel")
    @Operation(summary = "Stops what is going on, or drops a file that waits; nothing of it is stored")
    public ImportRun cancel(@PathParam("id") long id) {
        bringing.cancel(id);
        return runs.withId(id);
    }

    @POST
    @Path("/undo")
    @Operation(
            summary =
                    "Withdraws all costs that the import brought, as long as none is approved; very many go back in the background")
    public ImportRun undo(@PathParam("id") long id) {
        bringing.undo(id);
        return runs.withId(id);
    }

    private Response begun(long id) {
        return Response.accepted(runs.withId(id)).build();
    }

    private static Response saved(StreamingOutput content, String fileName) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(fileName))
                .build();
    }
}
