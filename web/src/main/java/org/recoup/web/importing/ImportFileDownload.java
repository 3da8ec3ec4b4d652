package org.recoup.web.importing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.recoup.importing.GivingBack;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;
import org.recoup.web.Attachment;
import org.recoup.web.texts.Texts;

/** Gives a file back: as it came, or with notes beside its rows. */
@WebServlet("/imports/file")
public class ImportFileDownload extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient ImportRuns runs;

    @Inject
    private transient GivingBack giving;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            give(runs.withId(Long.parseLong(id)), request, response);
        } catch (NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Refused dropped) {
            response.sendError(HttpServletResponse.SC_GONE);
        }
    }

    private void give(ImportRun run, HttpServletRequest request, HttpServletResponse response) throws IOException {
        giving.check(run.id());
        boolean annotated = "true".equals(request.getParameter("notes"));
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                Attachment.named(annotated ? Texts.of("import.notes.file", run.fileName()) : run.fileName()));
        if (annotated) {
            giving.writeAnnotated(
                    run.id(), Texts.of("import.notes.column"), ImportWords::of, response.getOutputStream());
        } else {
            giving.write(run.id(), response.getOutputStream());
        }
    }
}
