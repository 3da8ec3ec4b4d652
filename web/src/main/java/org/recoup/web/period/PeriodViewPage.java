package org.recoup.web.period;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.recoup.period.ExceptionLine;
import org.recoup.period.OpenPoint;
import org.recoup.period.PeriodChecklist;
import org.recoup.period.PeriodChecklists;
import org.recoup.period.PeriodTrails;
import org.recoup.period.TrailLine;
import org.recoup.platform.NotFound;
import org.recoup.web.texts.Texts;

/** One period: what is open in it, how each department stands, who may still bring something, and what happened to it. */
@Named
@ViewScoped
public class PeriodViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Map<OpenPoint.Kind, String> LISTS = Map.of(
            OpenPoint.Kind.COSTS_TO_APPROVE, "/costs/list.xhtml?state=SUBMITTED",
            OpenPoint.Kind.COSTS_RETURNED, "/costs/list.xhtml?state=RETURNED",
            OpenPoint.Kind.TRANSFERS_TO_APPROVE, "/transfers/list.xhtml?state=SUBMITTED",
            OpenPoint.Kind.TRANSFERS_RETURNED, "/transfers/list.xhtml?state=RETURNED",
            OpenPoint.Kind.TRANSFERS_UNCONFIRMED, "/transfers/list.xhtml?receipt=WAITING",
            OpenPoint.Kind.TRANSFERS_DISPUTED, "/transfers/list.xhtml?receipt=DISPUTED",
            OpenPoint.Kind.TRANSFERS_TAKEN_BACK, "/transfers/list.xhtml?receipt=TAKEN_BACK",
            OpenPoint.Kind.CLAIMS_TO_VERIFY, "/claims/list.xhtml?state=CLAIMED");

    @Inject
    private transient PeriodChecklists checklists;

    @Inject
    private transient PeriodTrails trails;

    private String period;
    private YearMonth month;
    private transient PeriodChecklist checklist;
    private transient List<TrailLine> trail;
    private transient List<ExceptionLine> exceptions;

    public void load() {
        try {
            month = YearMonth.parse(String.valueOf(period));
        } catch (DateTimeException e) {
            throw new NotFound("period", period);
        }
        getChecklist();
    }

    /** The list with just these lines; of a missing return, the place on this page where it is handed in. */
    public String place(OpenPoint point, String department) {
        if (point.kind() == OpenPoint.Kind.IMPORTS_TO_RECONCILE) {
            return point.count() == 1 ? "/imports/view.xhtml?id=" + point.first() : "/imports/list.xhtml";
        }
        String list = LISTS.get(point.kind());
        if (list == null) {
            return "#departments";
        }
        return list + "&period=" + month + (department == null ? "" : "&department=" + department);
    }

    public String words(OpenPoint point) {
        return Texts.of("period.point." + point.kind(), point.count());
    }

    public String what(TrailLine line) {
        return line.kind() == TrailLine.Kind.STATE
                ? Texts.of("period.trail.STATE", Texts.of("word." + line.before()), Texts.of("word." + line.after()))
                : Texts.of("period.trail." + line.kind(), line.whom() == null ? "" : line.whom());
    }

    public YearMonth getBefore() {
        return month.minusMonths(1);
    }

    public YearMonth getAfter() {
        return month.plusMonths(1);
    }

    public PeriodChecklist getChecklist() {
        if (checklist == null) {
            checklist = checklists.of(month);
        }
        return checklist;
    }

    public List<TrailLine> getTrail() {
        if (trail == null) {
            trail = trails.of(month);
        }
        return trail;
    }

    public List<ExceptionLine> getExceptions() {
        if (exceptions == null) {
            exceptions = trails.exceptions(month);
        }
        return exceptions;
    }

    public YearMonth getMonth() {
        return month;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
