package org.recoup.agreement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoup.agreement.WordAgreement.PartyParts;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Treasury or a party drafts an agreement; until somebody has signed, it may be changed and withdrawn. */
@Stateless
@Boundary
public class DraftingAgreements {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Drafters drafters;

    @Inject
    private AgreementsOfProject agreements;

    @Inject
    private StartCheck startCheck;

    @Inject
    private Records records;

    @Inject
    private Keys keys;

    record Id(int id) {}

    record Code(String code) {}

    /**
     * @param project code
     * @return key of the draft
     */
    public long draft(String project, @Valid WordAgreement command) {
        int projectId = records.one(
                        Id.class, "select id from project where code = :code", Records.with("code", project))
                .orElseThrow(() -> new NotFound("project", project))
                .id();
        Authority by = drafters.require(projectId);
        List<Agreement> all = agreements.locked(projectId);
        int latest = all.stream().mapToInt(Agreement::versionNumber).max().orElse(0);
        Agreement draft = new Agreement(projectId, latest + 1);
        word(draft, command, by, all);
        entityManager.persist(draft);
        entityManager.flush();
        return draft.id();
    }

    /**
     * @throws Changed when somebody else changed it since it was read
     * @throws Refused when somebody has signed
     */
    public void change(long id, @Valid WordAgreement command) {
        int projectId = agreements.projectOf(id);
        Authority by = drafters.require(projectId);
        List<Agreement> all = agreements.locked(projectId);
        Agreement draft = AgreementsOfProject.pick(all, id);
        Changed.check(command.version(), draft.version());
        word(draft, command, by, all);
    }

    /** @throws Refused when somebody has signed */
    public void withdraw(long id) {
        int projectId = agreements.projectOf(id);
        drafters.require(projectId);
        AgreementsOfProject.pick(agreements.locked(projectId), id).withdraw();
    }

    private void word(Agreement draft, WordAgreement command, Authority by, List<Agreement> all) {
        AgreedTiers tiers = command.agreedTiers();
        Map<String, PartyTerms> brings =
                command.parties().isEmpty() ? funders(draft.projectId(), command) : brought(command);
        tiers.among(brings);
        if (command.countsParts() && brings.entrySet().stream().noneMatch(DraftingAgreements::hasParts)) {
            throw new Refused("parties", "agreement.parts.none");
        }
        String note = command.note() == null ? "" : command.note().strip().replace("\r\n", "\n");
        Map<Integer, PartyTerms> parties = new LinkedHashMap<>();
        brings.forEach((code, terms) -> parties.put(keys.department("parties", code), terms));
        draft.word(tiers, command.startsOn(), command.endsOn(), note, parties, by);
        draft.allowCapitalToResource(command.allowsCapitalToResource());
        draft.expect(command.expected());
        startCheck.check(draft, all);
    }

    private static boolean hasParts(Map.Entry<String, PartyTerms> party) {
        return party.getValue().party(party.getKey()).parts() > 0;
    }

    private Map<String, PartyTerms> funders(int project, WordAgreement command) {
        Map<String, PartyTerms> brings = new LinkedHashMap<>();
        records.list(Code.class, """
                        select d.code from project_funder f join department d on d.id = f.department_id
                         where f.project_id = :project""", Map.of("project", project))
                .forEach(funder -> brings.put(funder.code(), new PartyTerms(command.countsParts() ? 1 : 0, 0, null)));
        if (brings.isEmpty()) {
            throw new Refused("parties", "agreement.parties.none");
        }
        return brings;
    }

    private Map<String, PartyTerms> brought(WordAgreement command) {
        List<PartyParts> parties = command.parties();
        Map<String, PartyTerms> brings = new LinkedHashMap<>();
        for (int i = 0; i < parties.size(); i++) {
            String code = parties.get(i).department();
            if (command.countsParts() && parties.get(i).parts() == null) {
                throw new Refused("parties[" + i + "].parts", "agreement.parts.missing", code);
            }
            keys.department("parties[" + i + "].department", code);
            if (brings.put(code, parties.get(i).terms(command.countsParts())) != null) {
                throw new Refused("parties[" + i + "].department", "agreement.party.twice", code);
            }
        }
        return brings;
    }
}
