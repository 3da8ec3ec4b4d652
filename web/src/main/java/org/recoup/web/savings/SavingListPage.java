package org.recoup.web.savings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.department.DepartmentLine;
import org.recoup.department.Departments;
import org.recoup.savings.SavingFilter;
import org.recoup.savings.SavingLine;
import org.recoup.savings.SavingType;
import org.recoup.savings.Savings;

/** The register, filtered by what is in the address. */
@Named
@RequestScoped
public class SavingListPage {

    @Inject
    private Savings savings;

    @Inject
    private Departments departments;

    private String project;
    private String department;
    private SavingType type;
    private int page = 1;
    private int count;
    private List<SavingLine> lines;

    public void load() {
        SavingFilter filter = new SavingFilter(project, department, type);
        count = savings.count(filter);
        lines = savings.page(filter, page);
    }

    public List<SavingLine> getLines() {
        return lines;
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

    public int getCount() {
        return count;
    }

    public int getPages() {
        return Math.max(1, (count + Savings.PAGE - 1) / Savings.PAGE);
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

    public SavingType getType() {
        return type;
    }

    public void setType(SavingType type) {
        this.type = type;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 1);
    }
}
