package org.recoup.agreement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Caller;
import org.recoup.platform.Documents;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.sharing.Rule;

/** The agreements of projects, seen by those who are party to the project. */
@Stateless
@Boundary
public class Agreements {

    private static final String STANDING = """
            case when a.state in ('DRAFT', 'WITHDRAWN') then a.state when lower(a.valid) > cast(:today as date) then 'TO_COME'
                 when a.valid @> cast(:today as date) then 'IN_FORCE' else 'ENDED' end as standing
            """;

    @Inject
    private Records records;

    @Inject
    private PartyLines partyLines;

    @Inject
    private Drafters drafters;

    @Inject
    private Acting acting;

    @Inject
    private Clock clock;

    record Head(
            long id,
            int projectId,
            String project,
            String projectName,
            int versionNumber,
            Rule rule,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate agreedUntil,
            AgreementState state,
            Standing standing,
            String terms,
            String expected,
            String note,
            boolean allowsCapitalToResource,
            int draftedById,
            Integer draftedFor,
            String draftedBy,
            List<String> missingFunders,
            Integer ends,
            int version) {}

    /** The latest version first. */
    public List<AgreementLine> ofProject(String code) {
        return records.list(
                AgreementLine.class, """
                select a.id, a.version_number, a.rule, jsonb_array_length(a.terms -> 'tiers') as tiers, lower(a.valid) as starts_on, upper(a.valid) - 1 as ends_on, a.state,
                       (select count(*) from agreement_signature s where s.agreement_id = a.id) as signed,
                       (select count(*) from agreement_party p where p.agreement_id = a.id) as parties,
                """ + STANDING + """
                  from agreement a join project p on p.id = a.project_id
                 where p.code = :code order by a.version_number desc""", Map.of("code", code, "today", LocalDate.now(clock)));
    }

    /** Whether the reader may draft an agreement of the project. */
    public boolean mayDraft(int projectId) {
        return drafters.include(projectId);
    }

    /** @throws NotFound when there is none of that key that the reader may see */
    public AgreementOverview withId(long id) {
        Head head = head(id);
        boolean own = ownDraft(head);
        boolean open = head.state() == AgreementState.DRAFT;
        List<PartyLine> parties = partyLines.of(id).stream()
                .map(party -> party.signable(open
                        && !own
                        && !party.isSigned()
                        && acting.caller().holds(Role.APPROVER, party.departmentId())))
                .toList();
        Map<String, PartyTerms> brings = new HashMap<>();
        parties.forEach(party -> brings.put(party.department(), party.terms()));
        AgreedTiers tiers = Documents.read(head.terms(), AgreedTiers.class);
        boolean changeable = open && parties.stream().noneMatch(PartyLine::isSigned) && mayDraft(head.projectId());
        return new AgreementOverview(
                head.id(),
                head.project(),
                head.projectName(),
                head.versionNumber(),
                head.rule(),
                tiers.tiers(),
                tiers.joint(),
                head.expected() == null ? null : Documents.read(head.expected(), Expected.class),
                head.startsOn(),
                head.endsOn(),
                head.agreedUntil(),
                head.state(),
                head.standing(),
                head.note(),
                head.allowsCapitalToResource(),
                head.draftedBy(),
                own,
                parties,
                parties.stream()
                        .filter(party -> !party.isSigned())
                        .map(PartyLine::department)
                        .toList(),
                head.missingFunders(),
                open ? head.ends() : null,
                new Terms(
                                head.project(),
                                head.versionNumber(),
                                tiers,
                                head.startsOn(),
                                head.agreedUntil(),
                                brings,
                                head.allowsCapitalToResource(),
                                head.note())
                        .hash(),
                changeable,
                head.version());
    }

    private boolean ownDraft(Head head) {
        Caller caller = acting.caller();
        return caller.personId() == head.draftedById()
                || Integer.valueOf(caller.personId()).equals(head.draftedFor());
    }

    private Head head(long id) {
        return records.one(Head.class, """
                        select a.id, a.project_id, p.code as project, p.name as project_name, a.version_number, a.rule,
                               cast(a.terms as text) as terms, cast(a.expected as text) as expected,
                               lower(a.valid) as starts_on, upper(a.valid) - 1 as ends_on, a.agreed_until, a.state, a.note, a.allows_capital_to_resource,
                               a.drafted_by as drafted_by_id, a.drafted_for, by_.full_name as drafted_by, a.version,
                               array(select d.name from project_funder f join department d on d.id = f.department_id
                                      where f.project_id = p.id and not exists (select 1 from agreement_party y
                                            where y.agreement_id = a.id and y.department_id = d.id)
                                      order by d.code) as missing_funders,
                               (select e.version_number from agreement e where e.project_id = p.id and e.state = 'IN_FORCE'
                                  and e.id <> a.id) as ends,
                        """ + STANDING + """
                          from agreement a join project p on p.id = a.project_id join person by_ on by_.id = a.drafted_by
                         where a.id = :id""", Map.of("id", id, "today", LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("agreement", id));
    }
}
