/**
 * Finished figures for reading and printing: what a department or a project stands at, up to a period, as at a moment. Every amount is
 * a sum of ledger cents; plans stand beside them in columns of their own and are never added to them.
 */
package org.recoup.statement;
