package org.recoup.web.department;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.department.DepartmentLine;
import org.recoup.department.Departments;

/** The register of departments, searched by words in the address so that a search can be kept and sent. */
@Named
@RequestScoped
public class DepartmentListPage {

    @Inject
    private Departments departments;

    private String words;
    private List<DepartmentLine> lines;

    public void load() {
        lines = departments.matching(words);
    }

    public List<DepartmentLine> getLines() {
        return lines;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
