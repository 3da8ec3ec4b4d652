package org.recoup.web.position;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.recoup.position.Figure;
import org.recoup.position.PositionDetail;
import org.recoup.position.PositionFilter;
import org.recoup.position.RowOf;

/** Addresses of the table, of what is behind its figures, and of its files. */
final class PositionLinks {

    private final StringBuilder address;
    private char next = '?';

    private PositionLinks(String path) {
        address = new StringBuilder(path);
    }

    static String table(String path, PositionFilter filter) {
        return new PositionLinks(path).with(filter).address.toString();
    }

    static String lines(String path, PositionFilter filter, RowOf row, Figure figure) {
        return new PositionLinks(path)
                .with(filter)
                .with("figure", figure.name())
                .with("rowProject", row.project())
                .with("rowProgramme", row.programme())
                .with("rowDepartment", row.department())
                .with("only", row.only() ? "true" : null)
                .with("rowCategory", row.category())
                .with("rowYear", row.year())
                .address
                .toString();
    }

    /** The commitments of the project, department and year of a line. */
    static String commitments(PositionDetail line) {
        return new PositionLinks("/commitments/list.xhtml")
                .with("project", line.project())
                .with("department", line.department())
                .with("year", line.year())
                .address
                .toString();
    }

    private PositionLinks with(PositionFilter filter) {
        return with("project", filter.project())
                .with("programme", filter.programme())
                .with("department", filter.department())
                .with("category", filter.category())
                .with("year", filter.year())
                .with("groupBy", filter.groupBy().name())
                .with("view", filter.view().name());
    }

    private PositionLinks with(String name, String value) {
        if (value != null) {
            address.append(next).append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }
}
