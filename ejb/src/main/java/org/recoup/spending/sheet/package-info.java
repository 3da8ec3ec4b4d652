/**
 * Entering many costs at once. A sheet keeps what a person types exactly as typed; reading it says, cell by cell, what it means or why it
 * cannot be told; submitting it turns every row into a cost, or none.
 */
package org.recoup.spending.sheet;
