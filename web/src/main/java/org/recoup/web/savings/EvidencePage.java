package org.recoup.web.savings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.recoup.savings.Claims;
import org.recoup.web.Attachment;

/** Sends a file of evidence to be saved. */
@Named
@RequestScoped
public class EvidencePage {

    @Inject
    private Claims claims;

    @Inject
    private FacesContext faces;

    private long id;

    public void send() throws IOException {
        Claims.EvidenceFile file = claims.file(id);
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(file.contentType());
        answer.setResponseContentLength(file.content().length);
        answer.setResponseHeader("Content-Disposition", Attachment.named(file.fileName()));
        answer.getResponseOutputStream().write(file.content());
        faces.responseComplete();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
