package org.recoup.web.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.recoup.department.DepartmentLine;
import org.recoup.department.Departments;

/** Finds the department that somebody means by a code or a name; read once a request. */
@Named
@RequestScoped
public class DepartmentChoice {

    @Inject
    private Departments departments;

    private List<DepartmentLine> all;

    public List<DepartmentLine> getAll() {
        if (all == null) {
            all = departments.matching("");
        }
        return all;
    }

    public Optional<DepartmentLine> meant(String words) {
        String meant = words == null ? "" : words.strip();
        return getAll().stream()
                .filter(department -> department.code().equalsIgnoreCase(meant))
                .findFirst()
                .or(() -> getAll().stream()
                        .filter(department -> department.name().equalsIgnoreCase(meant)
                                || department.aliases().stream().anyMatch(meant::equalsIgnoreCase))
                        .findFirst());
    }

    public String nameOf(String code) {
        return meant(code).map(DepartmentLine::name).orElse(code);
    }
}
