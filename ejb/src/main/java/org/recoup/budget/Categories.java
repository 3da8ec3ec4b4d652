package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The cost categories of the house, open to everyone who is signed in; few enough to list them all. */
@Stateless
@Boundary
public class Categories {

    private static final String LINES = "select id, code, name, budget_type, version from category ";

    @Inject
    private Records records;

    /** In order of codes. */
    public List<CategoryLine> all() {
        return records.list(CategoryLine.class, LINES + "order by code", Map.of());
    }

    /** @throws NotFound when there is none of that code */
    public CategoryLine withCode(String code) {
        return records.one(CategoryLine.class, LINES + "where code = :code", Map.of("code", code))
                .orElseThrow(() -> new NotFound("category", code));
    }
}
