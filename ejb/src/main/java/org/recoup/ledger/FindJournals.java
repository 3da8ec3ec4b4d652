package org.recoup.ledger;

import java.time.YearMonth;

/** Which journals are looked for; what is null leaves the choice open. */
public record FindJournals(Long id, JournalKind kind, YearMonth period, String project, int page) {}
