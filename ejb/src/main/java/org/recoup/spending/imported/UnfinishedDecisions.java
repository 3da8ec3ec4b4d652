package org.recoup.spending.imported;

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

/** Decisions that wait for a server, whoever made them. Names no more than that, so nobody has to be known for it. */
@Stateless
@Boundary
public class UnfinishedDecisions {

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    private record Row(long decisionId, String userName) {}

    @BeforeSignIn
    public List<LongWork.Step> all() {
        return records.list(Row.class, "select decision_id, user_name from unfinished_decisions()", Map.of()).stream()
                .map(row -> new LongWork.Step(DecisionWork.KIND, row.decisionId(), row.userName()))
                .toList();
    }

    /** Of a person who is not active any more. */
    @BeforeSignIn
    public void giveUp(long decision) {
        entityManager
                .createNativeQuery("select cast(give_up_decision(:decision) as text)", String.class)
                .setParameter("decision", decision)
                .getSingleResult();
    }
}
