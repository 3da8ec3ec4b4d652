package org.recoup.ledger;

import java.time.Instant;

/**
 * The ledger as it stood at a moment. A figure taken from it can be checked against the chain: it counts the blocks up to this one.
 *
 * @param at exact to the microsecond
 * @param block number of the last block recorded up to then, 0 when there was none
 * @param hash of that block
 */
public record LedgerMoment(Instant at, long block, String hash) {}
