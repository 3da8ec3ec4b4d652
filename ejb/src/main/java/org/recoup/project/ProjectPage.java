package org.recoup.project;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param total of all pages
 * @param page from 1
 * @param pages at least 1
 */
public record ProjectPage(List<ProjectLine> rows, long total, int page, int pages) {

    /** Rows on a page. */
    public static final int SIZE = 50;
}
