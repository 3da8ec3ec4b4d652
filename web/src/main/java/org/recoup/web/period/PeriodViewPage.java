package org.recoup.web.period;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoup.period.DepartmentLine;
import org.recoup.period.ExceptionLine;
import org.recoup.period.OpenPoint;
import org.recoup.period.PeriodChecklist;
import org.recoup.period.PeriodChecklists;
import org.recoup.period.PeriodTrails;
import org.recoup.period.TrailLine;
import org.recoup.platform.Acting;
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
            OpenPoint.Kind.CLAIMS_TO_VERIFY, "/claims/list.xhtml?state=CLAIMED",
            OpenPoint.Kind.IMPORTS_TO_RECONCILE, "/imports/list.xhtml?state=TO_FINISH",
            OpenPoint.Kind.IMPORTS_UNREAD, "/imports/list.xhtml?state=UNREAD");

    @Inject
    private transient PeriodChecklists checklists;

    @Inject
    private transient PeriodTrails trails;

    @Inject
    private transient Acting acting;

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

    /** Departments of the reader's own roles for which the month is further closed than for all, in the strictest such state. */
    public List<DepartmentLine> getOwnClosed() {
        Set<Integer> own = acting.caller().grants().stream()
                .flatMap(grant -> grant.departments().stream())
                .collect(Collectors.toSet());
        List<DepartmentLine> closed = getChecklist().departments().stream()
                .filter(line -> own.contains(line.departmentId()))
                .filter(line ->
                        line.state().isStricterThan(getChecklist().period().state()))
                .toList();
        return closed.stream()
                .filter(line -> closed.stream().noneMatch(other -> other.state().isStricterThan(line.state())))
                .toList();
    }

    /** For which of the own departments it is further closed, and what that means. */
    public String getOwnWords() {
        String names =
                getOwnClosed().stream().map(DepartmentLine::departmentName).collect(Collectors.joining(", "));
        return Texts.of("period.own." + getOwnClosed().get(0).state(), names);
    }

    /** What stands beside an exception. */
    public String standing(ExceptionLine exception) {
        String lapsed = exception.endedAt() != null ? "over" : exception.closed() ? "closed" : "expired";
        return "period.exception." + (exception.holds() ? "holds" : lapsed);
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
