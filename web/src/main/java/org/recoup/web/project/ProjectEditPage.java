package org.recoup.web.project;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recoup.department.DepartmentLine;
import org.recoup.platform.Refused;
import org.recoup.project.DescribeProject;
import org.recoup.project.DescribingProjects;
import org.recoup.project.ProgrammeLine;
import org.recoup.project.Programmes;
import org.recoup.project.ProjectLine;
import org.recoup.project.Projects;
import org.recoup.web.Messages;

/** Creates a project, or describes the one whose code is in the address. Funders are gathered one by one before it is saved. */
@Named
@ViewScoped
public class ProjectEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Projects projects;

    @Inject
    private transient Programmes programmes;

    @Inject
    private transient DepartmentChoice departments;

    @Inject
    private transient DescribingProjects describing;

    @Inject
    private transient Messages messages;

    private boolean known;
    private String code;
    private String name;
    private String description;
    private String programme;
    private String lead;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private final List<String> funders = new ArrayList<>();
    private String funder;
    private int version;

    public void load() {
        known = code != null;
        if (known) {
            ProjectLine project = projects.withCode(code);
            name = project.name();
            description = project.description();
            programme = project.programme();
            lead = project.lead();
            startsOn = project.startsOn();
            endsOn = project.endsOn();
            funders.addAll(project.funders());
            version = project.version();
        }
    }

    /** The page stays as it is, with one funder more. */
    public void add() {
        String asked = funder == null ? "" : funder;
        DepartmentLine meant =
                departments.meant(asked).orElseThrow(() -> new Refused("funder", "project.funder.unknown", asked));
        if (!funders.contains(meant.code())) {
            funders.add(meant.code());
        }
        funder = null;
    }

    public void remove(String department) {
        funders.remove(department);
    }

    public String save() {
        DescribeProject command = new DescribeProject(
                code, name, description, programme, lead, startsOn, endsOn, List.copyOf(funders), version);
        if (known) {
            describing.change(command);
        } else {
            describing.create(command);
        }
        messages.done("project.saved", name);
        return "/projects/view?faces-redirect=true&code=" + code;
    }

    public List<ProgrammeLine> getProgrammes() {
        return programmes.all();
    }

    public List<String> getFunders() {
        return funders;
    }

    public boolean isKnown() {
        return known;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
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

    public String getFunder() {
        return funder;
    }

    public void setFunder(String funder) {
        this.funder = funder;
    }
}
