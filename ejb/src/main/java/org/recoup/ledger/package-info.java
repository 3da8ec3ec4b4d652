/**
 * The double-entry record under all of it. Use cases post balanced journals through {@link org.recoup.ledger.Ledger}; the database
 * seals them into a chain of blocks that {@link org.recoup.ledger.ChainVerification} checks.
 */
package org.recoup.ledger;
