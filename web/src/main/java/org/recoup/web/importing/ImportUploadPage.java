package org.recoup.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.recoup.importing.BringingIn;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.web.Messages;

/** Takes a file in; what it is and what becomes of it is decided on the page of its run. */
@Named
@RequestScoped
public class ImportUploadPage {

    @Inject
    private BringingIn bringing;

    @Inject
    private ImportRuns runs;

    @Inject
    private Messages messages;

    private Part upload;

    public String save() throws IOException {
        if (upload == null || upload.getSize() == 0) {
            messages.error("form:file", "import.run.file.missing");
            return null;
        }
        try (InputStream content = upload.getInputStream()) {
            long run = bringing.upload(upload.getSubmittedFileName(), content);
            return "/imports/view?faces-redirect=true&id=" + run;
        }
    }

    /** Files that were left half way. */
    public List<ImportRun> getWaiting() {
        return runs.waiting();
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
