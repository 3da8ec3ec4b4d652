/**
 * Where projects stand against their budgets: one table, everywhere the same. Its grain is a project, a department, a category and a
 * financial year; a figure of any roll-up is the sum of its grains. Outturn is what is spent and the larger of what is forecast and what
 * is promised for the time to come; the larger is taken grain by grain and then only summed, so that every roll-up adds up.
 *
 * <p>Each department by itself shows what it bore and paid into projects; consolidated, what departments of the selection paid to each
 * other is removed, and shown as removed.
 */
package org.recoup.position;
