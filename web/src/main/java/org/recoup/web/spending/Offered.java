package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.recoup.spending.CommitmentState;
import org.recoup.spending.EntryChoices;
import org.recoup.spending.EntryChoices.Choice;
import org.recoup.spending.EntryChoices.Month;
import org.recoup.spending.EntryState;
import org.recoup.web.Shown;

/** What the menus of entry and list pages offer, each read once a request. */
@Named
@RequestScoped
public class Offered {

    @Inject
    private EntryChoices choices;

    @Inject
    private Shown shown;

    private final Map<String, List<Option>> read = new HashMap<>();

    /** One line of a menu. */
    public record Option(String code, String words) {}

    /** The code of the one department for which the reader can enter anything; null when there are more, or none. */
    public String onlyOwnDepartment() {
        List<Option> own = getOwnDepartments();
        return own.size() == 1 ? own.get(0).code() : null;
    }

    public List<Option> getOwnDepartments() {
        return once("own", () -> named(choices.ownDepartments()));
    }

    public List<Option> getDepartments() {
        return once("departments", () -> named(choices.departments()));
    }

    public List<Option> getProjects() {
        return once("projects", () -> named(choices.projects()));
    }

    public List<Option> getCategories() {
        return once("categories", () -> named(choices.categories()));
    }

    public List<Option> getYears() {
        return once("years", () -> choices.years().stream()
                .map(year -> new Option(year.code(), year.name()))
                .toList());
    }

    public List<Option> getPeriods() {
        return once("periods", () -> months(choices.periods()));
    }

    public List<Option> getOpenPeriods() {
        return once("open", () -> months(choices.openPeriods()));
    }

    /** Months of which costs can be entered: those of closed ones count in a later month. */
    public List<Option> getCostPeriods() {
        return once("costs", () -> choices.periods().stream()
                .map(month -> new Option(
                        month.code(),
                        month.state().equals("CLOSED")
                                ? shown.words("cost.period.closed", shown.month(month.startsOn()))
                                : shown.month(month.startsOn())))
                .toList());
    }

    /** Commitments that costs can still release, of departments for which the reader enters costs; by number. */
    public List<Option> getOpenCommitments() {
        return once("commitments", () -> choices.openCommitments().stream()
                .map(open -> new Option(
                        String.valueOf(open.id()),
                        shown.words(
                                "commitment.choice",
                                open.reference(),
                                open.description(),
                                open.project(),
                                open.department(),
                                shown.money(open.open()))))
                .toList());
    }

    public List<Option> getCommitmentStates() {
        return Arrays.stream(CommitmentState.values())
                .map(state -> new Option(state.name(), shown.word(state)))
                .toList();
    }

    public List<Option> getStates() {
        return Arrays.stream(EntryState.values())
                .map(state -> new Option(state.name(), shown.word(state)))
                .toList();
    }

    private List<Option> once(String name, Supplier<List<Option>> query) {
        if (!read.containsKey(name)) {
            read.put(name, query.get());
        }
        return read.get(name);
    }

    private static List<Option> named(List<Choice> found) {
        return found.stream()
                .map(choice -> new Option(choice.code(), choice.name() + " (" + choice.code() + ")"))
                .toList();
    }

    private List<Option> months(List<Month> found) {
        return found.stream()
                .map(month -> new Option(month.code(), shown.month(month.startsOn())))
                .toList();
    }
}
