package org.recoup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.recoup.platform.Fault;
import org.recoup.web.texts.Texts;

/** What a page says to its reader after an action. */
@RequestScoped
public class Messages {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.");

    @Inject
    private FacesContext faces;

    /** Shown on the next page too, because an action ends with a redirect. */
    public void done(String key, Object... values) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.of(key, values), null));
    }

    /** Likewise: done all the same, but worth a look. */
    public void warn(Fault fault) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, Texts.of(fault), null));
    }

    public void error(String clientId, String key, Object... values) {
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(key, values), null));
        faces.validationFailed();
    }

    /** At its field, where the page has a field of that id; else at the top. */
    public void fault(Fault fault) {
        String clientId = fault.field().isEmpty() ? null : clientIdOf(fault.field());
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(fault), null));
        faces.validationFailed();
    }

    /** A path such as tiers[1].percent means the field percent in row 1 of what is called tiers. */
    private String clientIdOf(String path) {
        String id = path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[\\d+]$", "");
        List<String> rows = ROW.matcher(path)
                .results()
                .map(row -> ":" + row.group(1) + ":" + row.group(2) + ":")
                .toList();
        AtomicReference<String> found = new AtomicReference<>();
        UIViewRoot root = faces.getViewRoot();
        root.visitTree(VisitContext.createVisitContext(faces), (VisitContext context, UIComponent component) -> {
            if (id.equals(component.getId())
                    && rows.stream().allMatch((":" + component.getClientId(faces))::contains)
                    && (found.get() == null || isSubmitted(component))) {
                found.set(component.getClientId(faces));
                return isSubmitted(component) ? VisitResult.COMPLETE : VisitResult.ACCEPT;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    /** Whether it stands in the form that was sent: other forms of a page may have fields of the same name. */
    private static boolean isSubmitted(UIComponent component) {
        UIComponent above = component;
        while (above != null && !(above instanceof UIForm)) {
            above = above.getParent();
        }
        return above instanceof UIForm form && form.isSubmitted();
    }
}
