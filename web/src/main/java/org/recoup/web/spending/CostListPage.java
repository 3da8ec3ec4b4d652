package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.spending.ActingOnManyCosts;
import org.recoup.spending.ApproveCosts;
import org.recoup.spending.ApprovingManyCosts;
import org.recoup.spending.ChooseCosts;
import org.recoup.spending.CostLine;
import org.recoup.spending.CostList;
import org.recoup.spending.Costs;
import org.recoup.web.Messages;

/** Costs that match what the address asks for; an approver ticks lines and approves them together. */
@Named
@RequestScoped
public class CostListPage {

    @Inject
    private Costs costs;

    @Inject
    private ApprovingManyCosts approving;

    @Inject
    private ActingOnManyCosts actingOnMany;

    @Inject
    private Acting acting;

    @Inject
    private Looked looked;

    @Inject
    private Messages messages;

    @Inject
    private FacesContext faces;

    private CostList list;
    private String reason;

    /** Before each rendering, so that a refused approval shows the lines as they are by then. */
    public void load() {
        list = costs.matching(looked.filter());
    }

    /** The ticked lines come as key:version, so that only what the reader saw is approved. */
    public String approve() {
        Map<Long, Integer> versions = ticked("chosen");
        List<Long> ids = versions.keySet().stream().sorted().toList();
        messages.done("costs.approved", approving.approve(new ApproveCosts(ids, null, versions)));
        return "/costs/list?faces-redirect=true&includeViewParams=true";
    }

    private Map<Long, Integer> ticked(String name) {
        String[] ticked =
                faces.getExternalContext().getRequestParameterValuesMap().getOrDefault(name, new String[0]);
        Map<Long, Integer> versions = new HashMap<>();
        for (String line : ticked) {
            if (!line.matches("\\d{1,18}:\\d{1,9}")) {
                continue;
            }
            String[] keyAndVersion = line.split(":", 2);
            versions.put(Long.valueOf(keyAndVersion[0]), Integer.valueOf(keyAndVersion[1]));
        }
        return versions;
    }

    /** With one reason for all; the ticked lines come as key:version. */
    public String reverse() {
        Map<Long, Integer> versions = ticked("undone");
        List<Long> ids = versions.keySet().stream().sorted().toList();
        messages.done("costs.reversed", actingOnMany.reverse(new ChooseCosts(ids, versions, reason)));
        return "/costs/list?faces-redirect=true&includeViewParams=true";
    }

    /** Whether the reader could reverse some line on the page. */
    public boolean isSomeReversible() {
        return list == null
                ? acting.caller().holds(Role.APPROVER)
                : list.lines().stream().anyMatch(this::reversible);
    }

    public boolean reversible(CostLine line) {
        return line.reversibleBy(acting.caller());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether some line on the page waits for the reader; before the lines are read, whether any could. */
    public boolean isSomeAwait() {
        return list == null
                ? acting.caller().holds(Role.APPROVER)
                : list.lines().stream().anyMatch(this::awaits);
    }

    public boolean awaits(CostLine line) {
        return line.awaits(acting.caller());
    }

    public CostList getList() {
        return list;
    }
}
