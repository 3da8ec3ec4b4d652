package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Map;
import org.recoup.budget.Overcommitments;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Finance officers enter what their departments have promised. Nobody approves it, because nothing of it is posted. */
@Stateless
@Boundary
public class EnteringCommitments {

    @Inject
    private Authorities authorities;

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    @Inject
    private Overcommitments overcommitments;

    @PersistenceContext
    private EntityManager entityManager;

    record Id(int id) {}

    /**
     * @return key of the commitment
     * @throws Refused when it goes above what is left of a budget that may not be overspent
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long enter(@Valid EnterCommitment command) {
        int departmentId = keys.department("department", command.department());
        Authority by = authorities.require(Role.FINANCE_OFFICER, departmentId);
        String category = command.category();
        Commitment.Purpose purpose = new Commitment.Purpose(
                keys.project("project", command.project()),
                departmentId,
                year(command.year()),
                category == null || category.isBlank() ? null : keys.category("category", category));
        Commitment commitment = new Commitment(purpose, command, by);
        overcommitments.check(commitment.promise());
        entityManager.persist(commitment);
        entityManager.flush();
        return commitment.id();
    }

    private int year(String name) {
        return records.one(Id.class, "select id from financial_year where name = :name", Map.of("name", name.strip()))
                .orElseThrow(() -> new Refused("year", "unknown.year", name))
                .id();
    }
}
