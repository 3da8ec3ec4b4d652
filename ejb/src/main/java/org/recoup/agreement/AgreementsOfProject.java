package org.recoup.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** Loads the versions of one project's agreement, locked together, so that two signatures never cross. */
@Dependent
class AgreementsOfProject {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Records records;

    record Of(int projectId) {}

    record Code(int id, String code) {}

    /** @throws NotFound when the caller may not see it */
    int projectOf(long agreement) {
        return records.one(Of.class, "select project_id from agreement where id = :id", Map.of("id", agreement))
                .orElseThrow(() -> new NotFound("agreement", agreement))
                .projectId();
    }

    List<Agreement> locked(int project) {
        return entityManager
                .createQuery("select a from Agreement a where a.projectId = :project order by a.id", Agreement.class)
                .setParameter("project", project)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    static Agreement pick(List<Agreement> all, long id) {
        return all.stream()
                .filter(agreement -> agreement.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("agreement", id));
    }

    Terms terms(Agreement agreement) {
        Map<Integer, String> codes = new TreeMap<>();
        records.list(
                        Code.class,
                        "select id, code from department where id = any(cast(:ids as int[]))",
                        Map.of("ids", agreement.parties().toArray(Integer[]::new)))
                .forEach(department -> codes.put(department.id(), department.code()));
        Code project = records.one(
                        Code.class, "select id, code from project where id = :id", Map.of("id", agreement.projectId()))
                .orElseThrow();
        return agreement.terms(project.code(), codes);
    }
}
