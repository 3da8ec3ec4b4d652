package org.recoup.home;

/** A department whose standing the person may look at. */
public record DepartmentChoice(int id, String code, String name) {}
