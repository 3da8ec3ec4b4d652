package org.recoup.people;

import java.util.List;

/**
 * One page of the people who were found.
 *
 * @param total on all pages
 * @param page from 1
 */
public record FoundPeople(long total, int page, int pages, List<PersonLine> people) {}
