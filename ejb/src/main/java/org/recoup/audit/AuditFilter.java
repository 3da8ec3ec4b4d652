package org.recoup.audit;

import java.time.LocalDate;

/**
 * Which events are wanted; null leaves a condition out.
 *
 * @param person user name of who acted or for whom
 * @param from first day
 * @param to last day, included
 */
public record AuditFilter(String entity, Long entityId, String person, LocalDate from, LocalDate to) {

    public AuditFilter {
        entity = entity == null || entity.isBlank() ? null : entity.strip();
        person = person == null || person.isBlank() ? null : person.strip();
    }
}
