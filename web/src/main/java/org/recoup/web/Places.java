package org.recoup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.web.texts.Texts;

/** The places a person can go to, by role, and which of them is on the screen. What a place shows is decided there, not here. */
@Named
@RequestScoped
public class Places {

    private static final Role[] ALL = Role.values();

    private static final List<Known> MAIN = List.of(
            new Known("/home", "home", ALL),
            new Known("/projects/list", "projects", ALL),
            new Known("/costs/list", "costs", ALL),
            new Known("/position/list", "position", ALL),
            new Known("/savings/list", "savings", ALL),
            new Known("/settlements/list", "settlements", ALL),
            new Known("/reports/list", "reports", ALL));

    private static final List<Known> MORE = List.of(
            new Known("/budgets/list", "budgets", ALL),
            new Known("/forecasts/list", "forecasts", ALL),
            new Known("/approvals/list", "approvals", Role.APPROVER, Role.FINANCE_OFFICER),
            new Known("/transfers/list", "transfers", ALL),
            new Known("/commitments/list", "commitments", ALL),
            new Known("/imports/list", "imports", Role.FINANCE_OFFICER, Role.TREASURY, Role.AUDITOR),
            new Known("/claims/list", "claims", ALL),
            new Known("/allocations/list", "allocations", ALL),
            new Known("/departments/list", "departments", ALL),
            new Known("/programmes/list", "programmes", Role.TREASURY),
            new Known("/people/list", "people", Role.TREASURY, Role.AUDITOR),
            new Known("/periods/list", "periods", Role.FINANCE_OFFICER, Role.APPROVER, Role.TREASURY, Role.AUDITOR),
            new Known("/categories/list", "categories", Role.TREASURY),
            new Known("/ledger/journals", "ledger", ALL),
            new Known("/audit/list", "audit", Role.TREASURY, Role.AUDITOR));

    @Inject
    private Acting acting;

    @Inject
    private FacesContext faces;

    private record Known(String path, String key, Role... roles) {}

    /**
     * A link of the navigation.
     *
     * @param current "page" on that very page, "true" on another of the same folder, else null; as aria-current wants it
     */
    public record Place(String path, String name, String current) {}

    public List<Place> getMain() {
        return open(MAIN);
    }

    public List<Place> getMore() {
        return open(MORE);
    }

    /** The roles of the person in words. */
    public String getRoles() {
        return acting.caller().grants().stream()
                .map(grant -> grant.role().name())
                .distinct()
                .sorted()
                .map(role -> Texts.of("word." + role))
                .collect(Collectors.joining(", "));
    }

    private List<Place> open(List<Known> known) {
        String view = faces.getViewRoot().getViewId();
        return known.stream()
                .filter(place ->
                        place.roles() == ALL || Stream.of(place.roles()).anyMatch(acting.caller()::holds))
                .map(place -> new Place(place.path(), Texts.of("nav." + place.key()), current(place.path(), view)))
                .toList();
    }

    private static String current(String path, String view) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return view.equals(path + ".xhtml") ? "page" : folder.length() > 1 && view.startsWith(folder) ? "true" : null;
    }
}
