package org.recoup.spending.sheet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;

/** What people call the commitments of their departments when they enter costs. */
@Stateless
@Boundary
public class NamingCommitments {

    @Inject
    private KnownCommitments commitments;

    /**
     * @param text number or reference; blank for none
     * @return key, or null for none
     * @throws Refused when there is none called so, with the nearest ones
     */
    @Allowed(Role.FINANCE_OFFICER)
    public Long named(String text, String project, String department) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<CellNote> notes = new ArrayList<>();
        Long key = commitments.words().meaning(text, project, department, notes);
        if (key == null) {
            throw new Refused(notes.stream().map(NamingCommitments::withChoices).toList());
        }
        return key;
    }

    private static Fault withChoices(CellNote note) {
        return note.choices().isEmpty() || !note.fault().code().equals("unknown.commitment")
                ? note.fault()
                : Fault.of(
                        note.fault().field(),
                        "unknown.commitment.near",
                        note.fault().values().get(0),
                        String.join(", ", note.choices()));
    }
}
