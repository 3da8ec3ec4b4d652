package org.recoup.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.budget.Overspend;
import org.recoup.budget.Overspends;
import org.recoup.spending.CostLine;
import org.recoup.spending.EntryState;
import org.recoup.web.Shown;
import org.recoup.web.texts.Texts;

/** Says of a cost that waits that it goes above its budget, to who entered it and to who decides on it. */
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
            words = line.state() != EntryState.SUBMITTED
                    ? List.of()
                    : overspends.ofCosts(List.of(line.id())).stream()
                            .map(this::words)
                            .toList();
        }
        return words;
    }

    private String words(Overspend over) {
        return Texts.of(
                "overspend.words",
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
