package org.recoup.web.position;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import org.recoup.position.Figure;
import org.recoup.position.PositionFilter;
import org.recoup.position.PositionFilter.GroupBy;
import org.recoup.position.PositionFilter.View;
import org.recoup.position.RowOf;

/** What the address asks of the table, and of the lines behind it. Words that do not exist ask for nothing. */
@Named
@RequestScoped
public class PositionAsked {

    private String project;
    private String programme;
    private String department;
    private String category;
    private String year;
    private String groupBy;
    private String view;
    private String figure;
    private String rowProject;
    private String rowProgramme;
    private String rowDepartment;
    private boolean only;
    private String rowCategory;
    private String rowYear;
    private int page = 1;

    public PositionFilter filter() {
        return new PositionFilter(
                project, programme, department, category, year, known(GroupBy.class, groupBy), known(View.class, view));
    }

    public RowOf row() {
        return new RowOf(rowProject, rowProgramme, rowDepartment, only, rowCategory, rowYear);
    }

    public Figure figure() {
        Figure asked = known(Figure.class, figure);
        return asked == null ? Figure.ACTUAL : asked;
    }

    private static <E extends Enum<E>> E known(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getGroupBy() {
        return groupBy;
    }

    public void setGroupBy(String groupBy) {
        this.groupBy = groupBy;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getRowProject() {
        return rowProject;
    }

    public void setRowProject(String rowProject) {
        this.rowProject = rowProject;
    }

    public String getRowProgramme() {
        return rowProgramme;
    }

    public void setRowProgramme(String rowProgramme) {
        this.rowProgramme = rowProgramme;
    }

    public String getRowDepartment() {
        return rowDepartment;
    }

    public void setRowDepartment(String rowDepartment) {
        this.rowDepartment = rowDepartment;
    }

    public boolean isOnly() {
        return only;
    }

    public void setOnly(boolean only) {
        this.only = only;
    }

    public String getRowCategory() {
        return rowCategory;
    }

    public void setRowCategory(String rowCategory) {
        this.rowCategory = rowCategory;
    }

    public String getRowYear() {
        return rowYear;
    }

    public void setRowYear(String rowYear) {
        this.rowYear = rowYear;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 1);
    }
}
