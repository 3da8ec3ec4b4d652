package org.recoup.settlement;

import java.util.List;

/** A divided pool whose journal is posted, ready to be stored. */
record NewAllocation(long id, ProjectPool pool, long journalId, List<WaitingClaim> claims) {}
