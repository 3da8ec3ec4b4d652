package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recoup.budget.Overspend;
import org.recoup.budget.Overspends;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.spending.ActingOnManyCosts;
import org.recoup.spending.ChooseCosts;
import org.recoup.spending.ClearingWorklists;
import org.recoup.spending.CorrectionLine;
import org.recoup.spending.Corrections;
import org.recoup.spending.DecideEntries;
import org.recoup.spending.DecideEntries.Chosen;
import org.recoup.spending.Grouping;
import org.recoup.spending.WaitingGroup;
import org.recoup.spending.WaitingKind;
import org.recoup.spending.WaitingLine;
import org.recoup.spending.Worklists;
import org.recoup.spending.imported.ImportsToDecide;
import org.recoup.spending.imported.WaitingImport;
import org.recoup.web.Messages;
import org.recoup.web.Shown;

/** Everything that waits for its reader: ticked and decided on together. */
@Named
@RequestScoped
public class ApprovalListPage {

    @Inject
    private Worklists worklists;

    @Inject
    private ClearingWorklists clearing;

    @Inject
    private ImportsToDecide imports;

    @Inject
    private Corrections asked;

    @Inject
    private ActingOnManyCosts actingOnCosts;

    @Inject
    private Overspends overspends;

    @Inject
    private Acting acting;

    @Inject
    private Messages messages;

    @Inject
    private Shown shown;

    @Inject
    private FacesContext faces;

    private String by;
    private String comment;
    private List<WaitingGroup> waiting;
    private List<WaitingGroup> returned;
    private List<WaitingImport> files;
    private List<CorrectionLine> corrections;
    private Map<Long, Overspend> above = Map.of();

    /** Before each rendering, so that a refused decision shows the lines as they are by then. */
    public void load() {
        waiting = acting.caller().holds(Role.APPROVER) ? worklists.forMe(getGrouping()) : List.of();
        above = overspends.byCost(waiting.stream()
                .filter(group -> group.kind() == WaitingKind.COST)
                .flatMap(group -> group.lines().stream())
                .map(WaitingLine::id)
                .toList());
        files = acting.caller().holds(Role.APPROVER) ? imports.all() : List.of();
        corrections = acting.caller().holds(Role.APPROVER) ? asked.forMe() : List.of();
        returned = acting.caller().holds(Role.FINANCE_OFFICER) ? worklists.returnedToMe(getGrouping()) : List.of();
    }

    public String approve() {
        messages.done("worklist.approved", clearing.approve(new DecideEntries(ticked("chosen"), null)));
        return here();
    }

    public String giveBack() {
        messages.done("worklist.returned.done", clearing.giveBack(new DecideEntries(ticked("chosen"), comment)));
        return here();
    }

    public String withdraw() {
        List<Chosen> costs = ticked("returned").stream()
                .filter(line -> line.kind() == WaitingKind.COST)
                .toList();
        ChooseCosts chosen = new ChooseCosts(
                costs.stream().map(Chosen::id).toList(),
                costs.stream().collect(java.util.stream.Collectors.toMap(Chosen::id, Chosen::version)),
                null);
        messages.done("worklist.withdrawn", actingOnCosts.withdraw(chosen));
        return here();
    }

    /** Whether the line was ticked in what was sent: after a refusal the ticks are still there. */
    public boolean isTicked(String name, WaitingLine line) {
        return ticked(name).stream().anyMatch(chosen -> chosen.kind() == line.kind() && chosen.id() == line.id());
    }

    /** That a waiting cost goes above its budget, in words; null when it does not. */
    public String above(WaitingLine line) {
        Overspend over = line.kind() == WaitingKind.COST ? above.get(line.id()) : null;
        if (over == null) {
            return null;
        }
        return over.unbudgeted()
                ? shown.words("worklist.above.none")
                : shown.words("worklist.above", shown.moneyWithSign(over.over()));
    }

    private String here() {
        return "/approvals/list?faces-redirect=true&by=" + getGrouping();
    }

    /** The ticked lines come as kind:key:version, so that only what the reader saw is decided on. */
    private List<Chosen> ticked(String name) {
        String[] lines =
                faces.getExternalContext().getRequestParameterValuesMap().getOrDefault(name, new String[0]);
        return Stream.of(lines)
                .filter(line -> line.matches("(COST|TRANSFER):\\d{1,18}:\\d{1,9}"))
                .map(line -> line.split(":"))
                .map(parts ->
                        new Chosen(WaitingKind.valueOf(parts[0]), Long.parseLong(parts[1]), Integer.valueOf(parts[2])))
                .toList();
    }

    /** What the lines of a group have in common, in words. */
    public String title(WaitingGroup group) {
        String name = group.name();
        return switch (getGrouping()) {
            case SHEET ->
                group.number() == null
                        ? shown.words("worklist.own", name)
                        : shown.words("worklist.sheet", group.number(), name);
            case IMPORT ->
                group.number() == null
                        ? shown.words("worklist.own", name)
                        : shown.words("worklist.import", group.number(), name);
            default -> name;
        };
    }

    public Grouping getGrouping() {
        return Arrays.stream(Grouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElse(Grouping.DEPARTMENT);
    }

    public List<Offered.Option> getGroupings() {
        return Arrays.stream(Grouping.values())
                .map(known -> new Offered.Option(known.name(), shown.words("worklist.by." + known)))
                .toList();
    }

    /** Whether something waits; before the lines are read, whether anything could. */
    public boolean isSomeWait() {
        return waiting == null ? acting.caller().holds(Role.APPROVER) : !waiting.isEmpty();
    }

    /** Likewise, for what was returned. */
    public boolean isSomeReturned() {
        return returned == null ? acting.caller().holds(Role.FINANCE_OFFICER) : !returned.isEmpty();
    }

    public List<WaitingGroup> getWaiting() {
        return waiting;
    }

    /** Files of which lines are among those that wait. */
    public List<WaitingImport> getFiles() {
        return files;
    }

    /** Corrections that finance officers ask for. */
    public List<CorrectionLine> getCorrections() {
        return corrections;
    }

    public List<WaitingGroup> getReturned() {
        return returned;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
