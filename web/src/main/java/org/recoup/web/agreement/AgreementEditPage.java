package org.recoup.web.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recoup.agreement.AgreementOverview;
import org.recoup.agreement.Agreements;
import org.recoup.agreement.DraftingAgreements;
import org.recoup.agreement.WordAgreement;
import org.recoup.agreement.WordAgreement.PartyParts;
import org.recoup.department.DepartmentLine;
import org.recoup.platform.Refused;
import org.recoup.project.ProjectLine;
import org.recoup.project.Projects;
import org.recoup.sharing.Rule;
import org.recoup.web.Messages;
import org.recoup.web.project.DepartmentChoice;

/** Drafts an agreement of the project in the address, or changes the draft in the address. */
@Named
@ViewScoped
public class AgreementEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Agreements agreements;

    @Inject
    private transient Projects projects;

    @Inject
    private transient DepartmentChoice departments;

    @Inject
    private transient DraftingAgreements drafting;

    @Inject
    private transient Messages messages;

    private Long id;
    private String project;
    private String projectName;
    private int versionNumber;
    private Rule rule;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String note;
    private final List<PartyRow> parties = new ArrayList<>();
    private String party;
    private int version;

    public void load() {
        if (id == null) {
            ProjectLine funded = projects.withCode(project);
            projectName = funded.name();
            for (int i = 0; i < funded.funders().size(); i++) {
                parties.add(new PartyRow(
                        funded.funders().get(i), funded.funderNames().get(i), BigDecimal.ONE));
            }
        } else {
            AgreementOverview draft = agreements.withId(id);
            project = draft.project();
            projectName = draft.projectName();
            versionNumber = draft.versionNumber();
            rule = draft.rule();
            startsOn = draft.startsOn();
            endsOn = draft.agreedUntil();
            note = draft.note();
            version = draft.version();
            draft.parties()
                    .forEach(line -> parties.add(
                            new PartyRow(line.department(), line.name(), BigDecimal.valueOf(line.parts()))));
        }
    }

    /** The page stays as it is, with one party more. */
    public void add() {
        String asked = party == null ? "" : party;
        DepartmentLine meant =
                departments.meant(asked).orElseThrow(() -> new Refused("party", "project.funder.unknown", asked));
        if (parties.stream().noneMatch(row -> row.getDepartment().equals(meant.code()))) {
            parties.add(new PartyRow(meant.code(), meant.name(), BigDecimal.ONE));
        }
        party = null;
    }

    public void remove(PartyRow row) {
        parties.remove(row);
    }

    public String save() {
        WordAgreement command = new WordAgreement(
                rule,
                startsOn,
                endsOn,
                note,
                parties.stream()
                        .map(row -> new PartyParts(row.getDepartment(), row.getParts()))
                        .toList(),
                version);
        long saved;
        if (id == null) {
            saved = drafting.draft(project, command);
        } else {
            drafting.change(id, command);
            saved = id;
        }
        messages.done("agreement.saved", agreements.withId(saved).versionNumber(), projectName);
        return "/agreements/view?faces-redirect=true&id=" + saved;
    }

    public Rule[] getRules() {
        return Rule.values();
    }

    public List<PartyRow> getParties() {
        return parties;
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

    public Rule getRule() {
        return rule;
    }

    public void setRule(Rule rule) {
        this.rule = rule;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }
}
