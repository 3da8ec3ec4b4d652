package org.recoup.agreement;

import java.util.List;
import org.recoup.sharing.Rule;

/** The agreement in force on some day, as those who allocate by it need it. Parties in order of codes. */
public record AgreementTerms(long id, int versionNumber, Rule rule, List<PartyTerms> parties) {

    /** @param parts agreed; zero under rules that do not count them */
    public record PartyTerms(int departmentId, String code, String name, long parts) {}

    public AgreementTerms {
        parties = List.copyOf(parties);
    }
}
