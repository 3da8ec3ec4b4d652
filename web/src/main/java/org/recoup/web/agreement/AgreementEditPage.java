package org.recoup.web.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.recoup.agreement.AgreementOverview;
import org.recoup.agreement.Agreements;
import org.recoup.agreement.DraftingAgreements;
import org.recoup.agreement.Expected;
import org.recoup.agreement.OutlookStatement;
import org.recoup.agreement.Outlooks;
import org.recoup.department.DepartmentLine;
import org.recoup.period.Periods;
import org.recoup.period.YearLine;
import org.recoup.platform.Refused;
import org.recoup.project.ProjectLine;
import org.recoup.project.Projects;
import org.recoup.sharing.Discount;
import org.recoup.sharing.Gate;
import org.recoup.sharing.Return;
import org.recoup.sharing.Take;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.web.Messages;
import org.recoup.web.project.DepartmentChoice;

/** Drafts an agreement of the project in the address, or changes the draft in the address, and shows what it would mean meanwhile. */
@Named
@ViewScoped
public class AgreementEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Agreements agreements;

    @Inject
    private transient Projects projects;

    @Inject
    private transient Periods periods;

    @Inject
    private transient DepartmentChoice departments;

    @Inject
    private transient DraftingAgreements drafting;

    @Inject
    private transient Outlooks outlooks;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private Long id;
    private String project;
    private String projectName;
    private int versionNumber;
    private String party;
    private final AgreementForm form = new AgreementForm();
    private transient OutlookStatement outlook;
    private transient Refused refusal;

    public void load() {
        Expected said = null;
        if (id == null) {
            ProjectLine funded = projects.withCode(project);
            projectName = funded.name();
            form.setStartsOn(YearMonth.now(clock).atDay(1));
            for (int i = 0; i < funded.funders().size(); i++) {
                form.getParties()
                        .add(new PartyRow(
                                funded.funders().get(i), funded.funderNames().get(i)));
            }
        } else {
            AgreementOverview draft = agreements.withId(id);
            project = draft.project();
            projectName = draft.projectName();
            versionNumber = draft.versionNumber();
            said = draft.expected();
            form.read(draft);
        }
        Expected expected = said == null ? outlooks.known(project) : said;
        form.expect(expected, years(expected));
    }

    /** The years around the start of the agreement, and those that something is expected of. */
    private List<YearRow> years(Expected expected) {
        LocalDate first = form.getStartsOn().minusYears(2);
        return periods.years().stream()
                .filter(year -> year.endsOn().isAfter(first)
                        || expected.savings().stream()
                                .anyMatch(saving -> saving.on().equals(year.startsOn())))
                .sorted(Comparator.comparing(YearLine::startsOn))
                .map(year -> new YearRow(year.startsOn(), year.name()))
                .toList();
    }

    /** The page stays as it is, with one party more. */
    public void add() {
        String asked = party == null ? "" : party;
        DepartmentLine meant =
                departments.meant(asked).orElseThrow(() -> new Refused("party", "project.funder.unknown", asked));
        if (form.getParties().stream().noneMatch(row -> row.getDepartment().equals(meant.code()))) {
            form.getParties().add(new PartyRow(meant.code(), meant.name()));
            form.fitParties();
        }
        party = null;
    }

    public void remove(PartyRow row) {
        form.getParties().remove(row);
        form.fitParties();
    }

    public String save() {
        long saved;
        if (id == null) {
            saved = drafting.draft(project, form.command());
        } else {
            drafting.change(id, form.command());
            saved = id;
        }
        messages.done("agreement.saved", agreements.withId(saved).versionNumber(), projectName);
        return "/agreements/view?faces-redirect=true&id=" + saved;
    }

    /** Before each rendering. When the terms do not hang together yet, the refusal says why. */
    public void workOut() {
        outlook = null;
        refusal = null;
        try {
            outlook = outlooks.ofTerms(project, form.command());
        } catch (Refused unfinished) {
            refusal = unfinished;
        }
    }

    /** What the terms would mean as they stand, or null. */
    public OutlookStatement getOutlook() {
        return outlook;
    }

    public Refused getRefusal() {
        return refusal;
    }

    public List<Take> takes(boolean last) {
        return Stream.of(Take.values())
                .filter(take -> (take == Take.REST) == last)
                .toList();
    }

    public Return.Kind[] getReturns() {
        return Return.Kind.values();
    }

    public Gate.From[] getFroms() {
        return Gate.From.values();
    }

    public Discount.Schedule[] getSchedules() {
        return Discount.Schedule.values();
    }

    public DependencyModel.Kind[] getKinds() {
        return DependencyModel.Kind.values();
    }

    public AgreementForm getForm() {
        return form;
    }

    public String getProjectName() {
        return projectName;
    }

    public int getVersionNumber() {
        return versionNumber;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }
}
