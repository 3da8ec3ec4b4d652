package org.recoup.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page whose address lacks the key of what it shows, or has one that cannot be, is not found. */
public class OpenedWithoutKey implements PhaseListener {

    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback() || faces.getViewRoot() == null || !lacksKey(faces)) {
            return;
        }
        try {
            // Or the page that says so would carry the content security policy of two pages, which lets none of its
            // scripts run.
            faces.getExternalContext().responseReset();
            faces.getExternalContext().responseSendError(404, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static boolean lacksKey(FacesContext faces) {
        return ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                .anyMatch(parameter -> parameter.isRequired() && !parameter.isValid());
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Nothing is left to do once a page is written.
    }
}
