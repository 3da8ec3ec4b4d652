package org.recoup.budget;

/** Whose budget, for what and when: the keys of a project, a department and a financial year. */
record Place(int projectId, int departmentId, int yearId) {}
