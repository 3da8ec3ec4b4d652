package org.recoup.department;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The register of departments, open to everyone who is signed in. */
@Stateless
@Boundary
public class Departments {

    private static final String TREE = """
            with recursive tree as (
                select d.*, 0 as depth, d.code as path from department d where parent_id is null
                union all
                select d.*, t.depth + 1, t.path || ' ' || d.code from department d join tree t on d.parent_id = t.id)
            select t.id, t.code, t.name, t.parent_id, p.code as parent_code, t.starts_on, t.ends_on, t.depth, t.version,
                   array(select a.alias from department_alias a where a.department_id = t.id order by a.alias) as aliases
              from tree t left join department p on p.id = t.parent_id
            """;

    @Inject
    private Records records;

    /** All that match in code, name or an alias, each below its parent. */
    public List<DepartmentLine> matching(String words) {
        return records.list(DepartmentLine.class, TREE + """
                        where :words = '' or t.code ilike '%' || :words || '%' or t.name ilike '%' || :words || '%'
                           or exists (select 1 from department_alias a
                                       where a.department_id = t.id and a.alias ilike '%' || :words || '%')
                        order by t.path""", Map.of("words", words == null ? "" : words.strip()));
    }

    /** @throws NotFound when there is none of that code */
    public DepartmentLine withCode(String code) {
        return records.one(DepartmentLine.class, TREE + "where t.code = :code", Map.of("code", code))
                .orElseThrow(() -> new NotFound("department", code));
    }
}
