package org.recoup.department;

import java.time.LocalDate;
import java.util.List;

/**
 * A department as listed and edited.
 *
 * @param aliases other spellings, in order
 * @param depth in the tree, 0 at the top
 */
public record DepartmentLine(
        int id,
        String code,
        String name,
        Integer parentId,
        String parentCode,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> aliases,
        int depth,
        int version) {}
