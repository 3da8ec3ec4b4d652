package org.recoup.audit;

import java.time.Instant;
import java.util.List;

/**
 * One change of one record.
 *
 * @param person user name of who did it; null when it was done without a signed-in person, such as by the installation itself
 * @param onBehalfOf user name of the person whose delegation was used, or null
 * @param action INSERT, UPDATE or DELETE
 * @param entity name of the table
 * @param label what people know the record by, such as its code; may be empty
 */
public record AuditEvent(
        long id,
        Instant at,
        String person,
        String personName,
        String onBehalfOf,
        String onBehalfOfName,
        String action,
        String entity,
        Long entityId,
        String label,
        List<FieldChange> changes) {

    /** One field of it. Null stands for no value; amounts are decimals, references are codes and user names. */
    public record FieldChange(String field, String before, String after) {}
}
