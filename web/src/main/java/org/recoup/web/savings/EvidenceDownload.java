package org.recoup.web.savings;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.recoup.evidence.OpenedFile;
import org.recoup.platform.NotFound;
import org.recoup.savings.Claims;
import org.recoup.web.Attachment;

/** Sends a file of evidence to be saved; its key is the parameter {@code id}. The link of pages, as the API has its own. */
@WebServlet("/claims/evidence")
public class EvidenceDownload extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Claims claims;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            OpenedFile file = claims.file(Long.parseLong(id));
            response.setContentType(file.contentType());
            response.setContentLength(file.content().length);
            response.setHeader("Content-Disposition", Attachment.named(file.fileName()));
            response.getOutputStream().write(file.content());
        } catch (NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
