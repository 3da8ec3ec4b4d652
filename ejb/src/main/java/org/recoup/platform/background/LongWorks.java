package org.recoup.platform.background;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * Gives steps to threads of the server: at once when a person asks, and every few seconds those that no server works on, because theirs
 * was stopped.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LongWorks {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private LongTurn turn;

    @Inject
    @Any
    private Instance<LongWork> works;

    private final Set<LongWork.Step> here = ConcurrentHashMap.newKeySet();

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) LongWork.Step step) {
        if (!here.add(step)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    turn.of(step);
                } finally {
                    here.remove(step);
                }
            });
        } catch (RejectedExecutionException busy) {
            // Found again in a few seconds.
            here.remove(step);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void goOn() {
        works.forEach(work -> work.unfinished().forEach(this::begin));
    }
}
