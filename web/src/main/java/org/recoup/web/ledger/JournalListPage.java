package org.recoup.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.recoup.ledger.FindJournals;
import org.recoup.ledger.JournalKind;
import org.recoup.ledger.JournalPage;
import org.recoup.ledger.Journals;
import org.recoup.statement.ReportChoices;
import org.recoup.statement.ReportChoices.Choice;
import org.recoup.web.reports.Given;

/** Reads the journal; what is looked for stands in the address. */
@Named
@RequestScoped
public class JournalListPage {

    @Inject
    private Journals journals;

    @Inject
    private ReportChoices choices;

    private Long id;
    private JournalKind kind;
    private String period;
    private String project;
    private int page = 1;
    private JournalPage found;
    private List<Choice> projects;
    private List<LocalDate> periods;

    public void load() {
        projects = choices.projects();
        periods = choices.periods();
        found = journals.matching(new FindJournals(id, kind, Given.month("period", period), project, page));
    }

    public JournalPage getFound() {
        return found;
    }

    public List<Choice> getProjects() {
        return projects;
    }

    public List<LocalDate> getPeriods() {
        return periods;
    }

    public JournalKind[] getKinds() {
        return JournalKind.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public JournalKind getKind() {
        return kind;
    }

    public void setKind(JournalKind kind) {
        this.kind = kind;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
