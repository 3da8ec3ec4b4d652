package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.recoup.spending.sheet.KeepingSheets;
import org.recoup.spending.sheet.KeptSheet;
import org.recoup.spending.sheet.SheetOverview;
import org.recoup.spending.sheet.Sheets;
import org.recoup.web.Messages;

/** The sheet on which many costs are entered; its script does the typing, saving and submitting by the API. */
@Named
@ViewScoped
public class SheetPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Sheets sheets;

    @Inject
    private transient KeepingSheets keeping;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private String id;
    private KeptSheet sheet;
    private List<SheetOverview> others;

    public void load() {
        sheet = id == null ? null : sheets.withId(Keyed.key("sheet", id));
        others = sheets.drafts().stream()
                .filter(draft -> sheet == null || draft.id() != sheet.id())
                .toList();
    }

    public String restore(long draft) {
        keeping.restore(draft);
        messages.done("sheet.restored");
        return "/costs/sheet?faces-redirect=true&id=" + draft;
    }

    public String discard(long draft) {
        keeping.discard(draft);
        messages.done("sheet.discarded");
        return "/costs/sheet?faces-redirect=true";
    }

    /** Whether it can be typed on: it is new, or neither submitted nor discarded. */
    public boolean isOpen() {
        return sheet == null || (sheet.submittedAt() == null && sheet.discardedAt() == null);
    }

    public String getToday() {
        return LocalDate.now(clock).toString();
    }

    public KeptSheet getSheet() {
        return sheet;
    }

    public List<SheetOverview> getOthers() {
        return others;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
