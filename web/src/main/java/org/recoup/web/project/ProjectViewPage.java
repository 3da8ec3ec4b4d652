package org.recoup.web.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.agreement.AgreementLine;
import org.recoup.agreement.Agreements;
import org.recoup.project.ProjectFigures;
import org.recoup.project.ProjectLine;
import org.recoup.project.Projects;

/** The project whose code is in the address: what it is, how its departments stand, and its agreements. */
@Named
@RequestScoped
public class ProjectViewPage {

    @Inject
    private Projects projects;

    @Inject
    private Agreements agreements;

    private String code;
    private ProjectLine project;
    private ProjectFigures figures;
    private List<AgreementLine> versions;
    private boolean drafter;

    public void load() {
        project = projects.withCode(code);
        figures = projects.figures(code);
        versions = agreements.ofProject(code);
        drafter = agreements.mayDraft(project.id());
    }

    public ProjectLine getProject() {
        return project;
    }

    public ProjectFigures getFigures() {
        return figures;
    }

    public List<AgreementLine> getVersions() {
        return versions;
    }

    public boolean isDrafter() {
        return drafter;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
