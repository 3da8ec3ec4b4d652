package org.recoup.web.savings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.joda.money.Money;
import org.recoup.department.DepartmentLine;
import org.recoup.department.Departments;
import org.recoup.savings.DescribeSaving;
import org.recoup.savings.RegisteringSavings;
import org.recoup.savings.SavingLine;
import org.recoup.savings.SavingType;
import org.recoup.savings.Savings;
import org.recoup.web.Messages;

/** Registers a saving, or describes the one whose key is in the address. */
@Named
@ViewScoped
public class SavingEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Savings savings;

    @Inject
    private transient Departments departments;

    @Inject
    private transient RegisteringSavings registering;

    @Inject
    private transient Messages messages;

    private Long id;
    private String project;
    private String owner;
    private String landing;
    private SavingType type;
    private String title;
    private String measure;
    private Money baseline;
    private PlanGrid plan;
    private boolean claimed;
    private boolean verified;
    private int version;

    public void load() {
        if (id != null) {
            SavingLine saving = savings.withId(id);
            project = saving.project();
            owner = saving.owner();
            landing = saving.landing();
            type = saving.type();
            title = saving.title();
            measure = saving.measure();
            baseline = saving.baseline();
            claimed = saving.claims() > 0;
            verified = saving.verified().isPositive();
            version = saving.version();
        }
        plan = new PlanGrid(savings.calendar(), id == null ? List.of() : savings.periods(id));
    }

    public String save() {
        var command = new DescribeSaving(project, owner, landing, type, title, measure, baseline, plan.plan(), version);
        long saved;
        if (id == null) {
            saved = registering.register(command);
        } else {
            registering.change(id, command);
            saved = id;
        }
        messages.done("app.saved", title);
        return "/savings/view?faces-redirect=true&id=" + saved;
    }

    public List<Savings.ProjectName> getProjects() {
        return savings.projects();
    }

    public List<DepartmentLine> getDepartments() {
        return departments.matching("");
    }

    public SavingType[] getTypes() {
        return SavingType.values();
    }

    /** Whether claims rely on departments and type. */
    public boolean isClaimed() {
        return claimed;
    }

    public boolean isVerified() {
        return verified;
    }

    public PlanGrid getPlan() {
        return plan;
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

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getLanding() {
        return landing;
    }

    public void setLanding(String landing) {
        this.landing = landing;
    }

    public SavingType getType() {
        return type;
    }

    public void setType(SavingType type) {
        this.type = type;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public Money getBaseline() {
        return baseline;
    }

    public void setBaseline(Money baseline) {
        this.baseline = baseline;
    }
}
