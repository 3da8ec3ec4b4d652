package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** The names of the people who are active, which every colleague may know. */
@Stateless
@Boundary
public class Colleagues {

    private static final int MOST = 2000;

    @Inject
    private Records records;

    /** A person by both names. */
    public record Colleague(String userName, String fullName) {}

    public List<Colleague> all() {
        return records.list(
                Colleague.class,
                "select user_name, full_name from person where active order by full_name, user_name limit " + MOST,
                Map.of());
    }
}
