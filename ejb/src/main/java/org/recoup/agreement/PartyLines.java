package org.recoup.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Records;

/** The parties of an agreement with their signatures, in order of codes. */
@Dependent
class PartyLines {

    @Inject
    private Records records;

    List<PartyLine> of(long id) {
        return records.list(PartyLine.class, """
                select d.id as department_id, d.code as department, d.name, coalesce(p.parts, 0) as parts, p.quantity, p.level,
                       f.department_id is not null as funds, who.full_name as signed_by, forwhom.full_name as on_behalf_of,
                       s.signed_at, s.terms_hash, false as signable
                  from agreement_party p
                  join agreement a on a.id = p.agreement_id
                  join department d on d.id = p.department_id
                  left join project_funder f on f.project_id = a.project_id and f.department_id = d.id
                  left join agreement_signature s on s.agreement_id = a.id and s.department_id = d.id
                  left join person who on who.id = s.person_id
                  left join person forwhom on forwhom.id = s.on_behalf_of
                 where p.agreement_id = :id order by d.code""", Map.of("id", id));
    }
}
