package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.recoup.budget.Overspend;
import org.recoup.budget.Overspends;
import org.recoup.platform.background.Watch;

/** Compares the staged lines of a file with each other, with what is stored, with closed months, and with budgets. */
@Dependent
class StagedComparison {

    @Inject
    private StagedLines staged;

    @Inject
    private Twins twins;

    @Inject
    private KnownLines knownLines;

    @Inject
    private Overspends overspends;

    /**
     * Takes out what is not to be stored.
     *
     * @param watch is asked between the steps, each of which may take a while
     * @return lines that are known
     */
    int compare(ImportTarget target, KnownRule rule, FaultList faults, Watch watch) {
        twins.tellApart(target, rule);
        watch.at(1, 1);
        int known = knownLines.drop(target, faults);
        watch.at(1, 1);
        twins.repeated(FaultList.LISTED).forEach(twin -> {
            faults.turnTo(twin.sheet());
            String code = twin.firstTaken() ? "import.line.repeated" : "import.line.repeated.known";
            faults.warn(new ImportFault(twin.row(), "", "", code, List.of(twin.firstRow())));
        });
        if (target.isCosts()) {
            known += steps(faults);
            watch.at(1, 1);
            lateness(faults);
            watch.at(1, 1);
            overspend(faults);
        }
        return known;
    }

    private int steps(FaultList faults) {
        staged.dropCumulativeTwice().forEach(place -> {
            faults.turnTo(place.sheet());
            faults.add(new ImportFault(place.row(), "", "", "import.cumulative.twice", List.of()));
        });
        return staged.takeSteps();
    }

    private void lateness(FaultList faults) {
        // A line that came before its month was closed is no fault when the same file comes again.
        staged.unbooked(FaultList.LISTED).forEach(place -> {
            faults.turnTo(place.sheet());
            faults.add(new ImportFault(place.row(), "", "", "import.period.none.open", List.of()));
        });
        staged.dropUnbooked();
        staged.late().forEach(late -> {
            faults.turnTo(late.sheet());
            faults.warn(new ImportFault(
                    late.row(),
                    "",
                    late.belongs(),
                    "import.late",
                    List.of(late.department(), late.lines(), late.booked())));
        });
        staged.like(FaultList.LISTED).forEach(like -> {
            faults.turnTo(like.sheet());
            faults.warn(new ImportFault(like.row(), "", like.reference(), "import.line.like", List.of(like.cost())));
        });
    }

    /** What may not be overspent holds the whole file: nobody can say which of its lines is the one too many. */
    private void overspend(FaultList faults) {
        faults.turnTo(0);
        for (Overspend over : overspends.of(staged.spends())) {
            ImportFault fault = ImportFault.ofFile(
                    over.isStop() ? "import.overspend.stop" : "import.overspend.warn",
                    over.project(),
                    over.department(),
                    over.categoryName(),
                    over.year(),
                    over.budget().getAmount().toPlainString(),
                    over.spent().plus(over.waiting()).getAmount().toPlainString(),
                    over.asked().getAmount().toPlainString(),
                    over.over().getAmount().toPlainString());
            if (over.isStop()) {
                faults.add(fault);
            } else {
                faults.warn(fault);
            }
        }
    }
}
