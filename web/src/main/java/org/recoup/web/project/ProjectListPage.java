package org.recoup.web.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.project.ProgrammeLine;
import org.recoup.project.Programmes;
import org.recoup.project.ProjectPage;
import org.recoup.project.Projects;

/** The reader's projects; words, programme and page stand in the address. */
@Named
@RequestScoped
public class ProjectListPage {

    @Inject
    private Projects projects;

    @Inject
    private Programmes programmes;

    private String words;
    private String programme;
    private Integer page;
    private ProjectPage shown;

    public void load() {
        shown = projects.matching(words, programme, page == null ? 1 : page);
    }

    public List<ProgrammeLine> getProgrammes() {
        return programmes.all();
    }

    public ProjectPage getShown() {
        return shown;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
