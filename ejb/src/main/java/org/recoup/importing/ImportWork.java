package org.recoup.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.recoup.platform.background.LongWork;

/** Checking and storing files. */
@ApplicationScoped
public class ImportWork implements LongWork {

    static final String KIND = "recoup.import";

    @Inject
    private UnfinishedImports unfinished;

    @Inject
    private WorkingOnImports working;

    @Inject
    private EndingImports ending;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Step> unfinished() {
        return unfinished.all();
    }

    @Override
    public void goOn(long run) {
        working.goOn(run);
    }

    @Override
    public void stopped(long run) {
        ending.stopped(run);
    }

    @Override
    public void abandoned(long run) {
        unfinished.giveUp(run);
    }

    @Override
    public void failed(long run, String why) {
        ending.failed(run, why);
    }
}
