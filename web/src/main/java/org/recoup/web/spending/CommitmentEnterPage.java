package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.spending.EnterCommitment;
import org.recoup.spending.EnteringCommitments;
import org.recoup.web.Messages;

/** Enters what a department promised to a project in a financial year. */
@Named
@ViewScoped
public class CommitmentEnterPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient EnteringCommitments entering;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Offered offered;

    private String project;
    private String department;
    private String year;
    private final CommitmentForm form = new CommitmentForm();

    public void load() {
        department = offered.onlyOwnDepartment();
    }

    public String save() {
        long id = entering.enter(new EnterCommitment(
                project,
                department,
                year,
                form.getCategory(),
                form.getReference(),
                form.getDescription(),
                form.getAmount()));
        messages.done("commitment.entered", String.valueOf(id));
        return "/commitments/view?faces-redirect=true&id=" + id;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public CommitmentForm getForm() {
        return form;
    }
}
