package org.recoup.budget;

/** The version that is the budget now, by its key and number. */
record Current(long id, int number) {}
