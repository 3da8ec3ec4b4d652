package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.recoup.spending.EntryChoices;

/** What the menus of entry and list pages offer; each is read once a request. */
@Named
@RequestScoped
public class Offered {

    @Inject
    private EntryChoices choices;

    private final Map<String, List<?>> read = new HashMap<>();

    public List<?> getOwnDepartments() {
        return once("own", choices::ownDepartments);
    }

    public List<?> getDepartments() {
        return once("departments", choices::departments);
    }

    public List<?> getProjects() {
        return once("projects", choices::projects);
    }

    public List<?> getCategories() {
        return once("categories", choices::categories);
    }

    public List<?> getYears() {
        return once("years", choices::years);
    }

    public List<?> getPeriods() {
        return once("periods", choices::periods);
    }

    public List<?> getOpenPeriods() {
        return once("open", choices::openPeriods);
    }

    private List<?> once(String name, Supplier<List<?>> query) {
        if (!read.containsKey(name)) {
            read.put(name, query.get());
        }
        return read.get(name);
    }
}
