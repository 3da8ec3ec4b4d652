package org.recoup.web;

import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/**
 * Turns a refusal during an action into messages at the fields, with the page and what was typed still there. A refusal while a page is
 * being opened becomes the status of the page.
 */
public class FaultsOnPages extends ExceptionHandlerFactory {

    public FaultsOnPages(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (Iterator<ExceptionQueuedEvent> events =
                            getUnhandledExceptionQueuedEvents().iterator();
                    events.hasNext(); ) {
                var queued = events.next().getContext();
                Optional<Refused> refused = Faults.in(unwrapped(queued.getException()));
                if (refused.isPresent() && answered(queued.getContext(), queued.getPhaseId(), refused.get())) {
                    events.remove();
                }
            }
            getWrapped().handle();
        }

        private static boolean answered(FacesContext faces, PhaseId phase, Refused refused) {
            boolean opening = !faces.isPostback() || faces.getViewRoot() == null;
            if (!opening && phase != PhaseId.RENDER_RESPONSE) {
                Messages messages = CDI.current().select(Messages.class).get();
                refused.faults().forEach(messages::fault);
                faces.renderResponse();
                return true;
            }
            int status = refused instanceof NotFound ? 404 : refused instanceof Forbidden ? 403 : 400;
            try {
                faces.getExternalContext().responseReset();
                faces.getExternalContext().responseSendError(status, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
            return true;
        }

        private static Throwable unwrapped(Throwable thrown) {
            Throwable cause = thrown;
            while ((cause instanceof FacesException || cause instanceof ELException) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause;
        }
    }
}
