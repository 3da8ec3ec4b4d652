/**
 * What may be spent on what, and what is expected to be: cost categories with their budget type, budgets, and forecasts.
 *
 * <p>The budget of a project, a department and a financial year is its latest approved version, number 1 the original. A version belongs
 * to one department, because each department approves its own money; the budget of a project is the sum over its departments. A virement
 * moves money between two lines of one such budget, a carry forward from one year of it to the next; both, once approved, are the next
 * version, so that the budget is always the lines of one version and nothing is ever counted beside it.
 *
 * <p>A forecast is a version too. Nobody approves it, and the latest counts.
 */
package org.recoup.budget;
