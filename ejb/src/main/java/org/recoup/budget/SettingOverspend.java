package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Treasury says what happens when a project spends above its budget. */
@Stateless
@Boundary
public class SettingOverspend {

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    record Set(OverspendRule rule) {}

    /** @param project code */
    public OverspendRule of(String project) {
        return records.one(
                        Set.class, "select overspend as rule from project where code = :code", Map.of("code", project))
                .map(Set::rule)
                .orElse(OverspendRule.WARN);
    }

    /** @param project code */
    @Allowed(Role.TREASURY)
    public void set(String project, OverspendRule rule) {
        if (rule == null) {
            throw new Refused("rule", "value.missing");
        }
        entityManager
                .createNativeQuery("update project set overspend = :rule, version = version + 1 where id = :id")
                .setParameter("rule", rule.name())
                .setParameter("id", keys.project("project", project))
                .executeUpdate();
    }
}
