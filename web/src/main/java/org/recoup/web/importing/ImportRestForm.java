package org.recoup.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.recoup.importing.BringingIn;
import org.recoup.web.Messages;

/** Takes refused rows in again that were put right. */
@Named
@RequestScoped
public class ImportRestForm {

    @Inject
    private BringingIn bringing;

    @Inject
    private Messages messages;

    private Part upload;

    /** @param of the import that refused them */
    public String save(long of) throws IOException {
        if (upload == null || upload.getSize() == 0) {
            messages.error("rest:file", "import.run.file.missing");
            return null;
        }
        try (InputStream content = upload.getInputStream()) {
            long run = bringing.uploadRest(of, upload.getSubmittedFileName(), content);
            return "/imports/view?faces-redirect=true&id=" + run;
        }
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
