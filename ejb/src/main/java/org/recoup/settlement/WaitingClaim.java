package org.recoup.settlement;

import org.joda.money.Money;

/** A verified cash-releasing claim that is in no pool yet, with the department where it landed. */
record WaitingClaim(
        long id,
        int projectId,
        String project,
        String projectName,
        int departmentId,
        String department,
        String name,
        Money amount) {}
