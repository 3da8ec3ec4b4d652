package org.recoup.spending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.recoup.platform.Keys;

/**
 * What costs are booked to, by the codes they name. Each code is looked up once as long as this lives, so a list of many costs asks the
 * database about what differs, not about every line.
 */
@Dependent
class Codings {

    @Inject
    private Keys keys;

    @Inject
    private NamedCommitments commitments;

    private final Map<List<Object>, Object> found = new HashMap<>();

    int department(EnterCost command) {
        return once(
                List.of("department", text(command.department())),
                () -> keys.department("department", command.department()));
    }

    /** @throws org.recoup.platform.Refused when a code is unknown, no month takes it, or the commitment cannot be named */
    Coding of(int departmentId, EnterCost command) {
        int projectId =
                once(List.of("project", text(command.project())), () -> keys.project("project", command.project()));
        int categoryId = once(
                List.of("category", text(command.category())), () -> keys.category("category", command.category()));
        Keys.Booking booking = once(
                List.of("period", String.valueOf(command.period()), departmentId),
                () -> keys.booking("period", command.period(), departmentId));
        if (command.commitment() != null) {
            once(
                    List.of("commitment", command.commitment(), projectId, departmentId),
                    () -> commitments.check(command.commitment(), projectId, departmentId));
        }
        return new Coding(projectId, departmentId, categoryId, booking, command.commitment());
    }

    @SuppressWarnings("unchecked")
    private <V> V once(List<Object> asked, Supplier<V> look) {
        if (!found.containsKey(asked)) {
            found.put(asked, look.get());
        }
        return (V) found.get(asked);
    }

    private static String text(String code) {
        return code == null ? "" : code;
    }
}
