package org.recoup.spending.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.recoup.platform.background.LongWork;

/** Approving and returning imports. */
@ApplicationScoped
public class DecisionWork implements LongWork {

    static final String KIND = "recoup.decision";

    @Inject
    private UnfinishedDecisions unfinished;

    @Inject
    private CarryingOutDecisions carryingOut;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Step> unfinished() {
        return unfinished.all();
    }

    @Override
    public void goOn(long decision) {
        carryingOut.goOn(decision);
    }

    @Override
    public void stopped(long decision) {
        carryingOut.stopped(decision);
    }

    @Override
    public void abandoned(long decision) {
        unfinished.giveUp(decision);
    }

    @Override
    public void failed(long decision, String why) {
        carryingOut.failed(decision, why);
    }
}
