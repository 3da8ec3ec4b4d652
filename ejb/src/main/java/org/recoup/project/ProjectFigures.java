package org.recoup.project;

import java.util.List;

/**
 * How the departments of a project stand.
 *
 * @param total over all departments; what is due sums to zero
 * @param allocations that stand
 * @param settled how many of them an issued settlement holds
 */
public record ProjectFigures(List<DepartmentFigures> rows, DepartmentFigures total, int allocations, int settled) {}
