package org.recoup.spending;

/** The keys of the records that a cost is booked to. */
record Coding(int projectId, int departmentId, int categoryId, int periodId) {}
