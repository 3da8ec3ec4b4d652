/**
 * What departments spend, pay to each other, and promise. Costs and funding transfers are entered by a finance officer and reach the
 * ledger when somebody else approves them; commitments are plans and never do.
 */
package org.recoup.spending;
