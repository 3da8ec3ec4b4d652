package org.recoup.web.api;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.recoup.budget.ProposalState;
import org.recoup.platform.Refused;
import org.recoup.spending.EntryState;

/** What requests on costs and transfers have in common. */
public final class Asked {

    private Asked() {}

    /** @param version of the record as it was read; null when it is not compared */
    public record Act(Integer version) {}

    /** @param version of the record as it was read; null when it is not compared */
    public record Comment(String comment, Integer version) {}

    /** @param version of the record as it was read; null when it is not compared */
    public record Reason(String reason, Integer version) {}

    static Integer version(Act act) {
        return act == null ? null : act.version();
    }

    static YearMonth month(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new Refused("period", "period.unknown", text);
        }
    }

    static EntryState state(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return EntryState.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("state", "unknown.state", text);
        }
    }

    static ProposalState proposal(String text) {
        return oneOf(ProposalState.class, "state", text);
    }

    /** @return null when nothing is asked */
    static <E extends Enum<E>> E oneOf(Class<E> type, String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused(field, "unknown.word", text);
        }
    }
}
