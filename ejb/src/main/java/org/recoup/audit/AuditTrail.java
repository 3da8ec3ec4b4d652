package org.recoup.audit;

import java.util.List;

/**
 * One page of events, newest first.
 *
 * @param page from 1
 * @param more whether an older page follows
 */
public record AuditTrail(int page, boolean more, List<AuditEvent> events) {}
