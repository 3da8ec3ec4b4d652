package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.recoup.platform.BeforeSignIn;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;
import org.recoup.platform.background.LongWork;

/** Runs that wait for a server, whoever began them. Names no more than that, so nobody has to be known for it. */
@Stateless
@Boundary
public class UnfinishedImports {

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    private record Row(long runId, String userName) {}

    @BeforeSignIn
    public List<LongWork.Step> all() {
        return records.list(Row.class, "select run_id, user_name from unfinished_imports()", Map.of()).stream()
                .map(row -> new LongWork.Step(ImportWork.KIND, row.runId(), row.userName()))
                .toList();
    }

    /** Of a person who is not active any more: what was stored before stays so, and treasury can drop the rest. */
    @BeforeSignIn
    public void giveUp(long run) {
        entityManager
                .createNativeQuery("select cast(give_up_import(:run) as text)", String.class)
                .setParameter("run", run)
                .getSingleResult();
    }
}
