/**
 * Deciding on what an import brought as one, however many lines it has: all that waits for an approver is approved or returned in one
 * transaction in the background, or nothing of it.
 */
package org.recoup.spending.imported;
