package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.budget.OverspendRule;
import org.recoup.budget.SettingOverspend;
import org.recoup.web.Messages;

/** What happens when the project in the address spends above its budget. */
@Named
@ViewScoped
public class OverspendPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient SettingOverspend setting;

    @Inject
    private transient Messages messages;

    private String project;
    private OverspendRule rule;

    public void load() {
        rule = project == null || project.isBlank() ? null : setting.of(project);
    }

    public String save() {
        setting.set(project, rule);
        messages.done("overspend.saved", project);
        return "/budgets/overspend?faces-redirect=true&project=" + project;
    }

    public OverspendRule[] getRules() {
        return OverspendRule.values();
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public OverspendRule getRule() {
        return rule;
    }

    public void setRule(OverspendRule rule) {
        this.rule = rule;
    }
}
