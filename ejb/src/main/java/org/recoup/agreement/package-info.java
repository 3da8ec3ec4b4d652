/**
 * Sharing agreements: the dated versions of a project's rule. One is drafted by a party, signed by an approver of every party, and in
 * force from its start until the next version. What was signed never changes, nor what was allocated under it.
 */
package org.recoup.agreement;
