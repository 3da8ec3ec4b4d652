package org.recoup.importing;

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
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives runs to threads of the server: at once when a person asks, and every few seconds those that no server works on, because theirs
 * was stopped.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportWork {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportTurn turn;

    @Inject
    private UnfinishedImports unfinished;

    private final Set<Long> here = ConcurrentHashMap.newKeySet();

    /** A run that is to go on, once what made it so is stored. */
    public record Begun(long run, String userName) {}

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun begun) {
        if (here.add(begun.run())) {
            executor.execute(() -> {
                try {
                    turn.of(begun);
                } finally {
                    here.remove(begun.run());
                }
            });
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void goOn() {
        unfinished.all().forEach(this::begin);
    }
}
