package org.recoup.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.budget.Overcommitment;
import org.recoup.budget.Overspend;
import org.recoup.budget.Overspends;
import org.recoup.spending.CostLine;
import org.recoup.spending.EntryState;
import org.recoup.web.Shown;
import org.recoup.web.texts.Texts;

/** Says of costs that wait that they go above their budgets, to who entered them and to who decides on them. */
@Named
@RequestScoped
public class OverspendNotes {

    @Inject
    private Overspends overspends;

    @Inject
    private Shown shown;

    private List<String> words;

    public List<String> of(CostLine line) {
        if (words == null) {
            words = line.state() != EntryState.SUBMITTED ? List.of() : of(overspends.ofCosts(List.of(line.id())));
        }
        return words;
    }

    public List<String> of(List<Overspend> found) {
        return found.stream().map(this::words).toList();
    }

    /** Of a change that leaves less than is spent. */
    public List<String> lowered(List<Overspend> found) {
        return found.stream()
                .map(over -> Texts.of(
                        over.isStop() ? "overspend.lowered.stop" : "overspend.lowered",
                        over.project(),
                        over.department(),
                        over.categoryName(),
                        over.year(),
                        shown.moneyWithSign(over.budget()),
                        shown.moneyWithSign(over.spent()),
                        shown.moneyWithSign(over.over())))
                .toList();
    }

    public List<String> promised(List<Overcommitment> found) {
        return found.stream()
                .map(over -> Texts.of(
                        over.unbudgeted()
                                ? "overcommitment.no.budget"
                                : over.category() == null ? "overcommitment.whole" : "overcommitment.words",
                        over.project(),
                        over.department(),
                        over.year(),
                        shown.moneyWithSign(over.budget()),
                        shown.moneyWithSign(over.spent()),
                        shown.moneyWithSign(over.committed()),
                        shown.moneyWithSign(over.asked()),
                        shown.moneyWithSign(over.over()),
                        over.categoryName()))
                .toList();
    }

    private String words(Overspend over) {
        return Texts.of(
                over.unbudgeted() ? "overspend.no.budget" : "overspend.words",
                over.project(),
                over.department(),
                over.categoryName(),
                over.year(),
                shown.moneyWithSign(over.budget()),
                shown.moneyWithSign(over.spent().plus(over.waiting())),
                shown.moneyWithSign(over.asked()),
                shown.moneyWithSign(over.over()));
    }
}
