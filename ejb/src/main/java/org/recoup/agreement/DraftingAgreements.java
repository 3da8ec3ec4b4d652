package org.recoup.agreement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.math.BigDecimal;
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
import org.recoup.sharing.Rule;

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
        Map<Integer, Long> parts = command.parties().isEmpty()
                ? funders(draft.projectId(), command.rule())
                : parts(command.parties(), command.rule());
        if (command.rule() == Rule.AGREED_PARTS && parts.values().stream().noneMatch(count -> count > 0)) {
            throw new Refused("parties", "agreement.parts.none");
        }
        String note = command.note() == null ? "" : command.note().strip().replace("\r\n", "\n");
        draft.word(command.rule(), command.startsOn(), command.endsOn(), note, parts, by);
        startCheck.check(draft, all);
    }

    private Map<Integer, Long> funders(int project, Rule rule) {
        Map<Integer, Long> parts = new LinkedHashMap<>();
        records.list(
                        Id.class,
                        "select department_id as id from project_funder where project_id = :project",
                        Map.of("project", project))
                .forEach(funder -> parts.put(funder.id(), rule == Rule.AGREED_PARTS ? 1L : 0L));
        if (parts.isEmpty()) {
            throw new Refused("parties", "agreement.parties.none");
        }
        return parts;
    }

    private Map<Integer, Long> parts(List<PartyParts> parties, Rule rule) {
        Map<Integer, Long> parts = new LinkedHashMap<>();
        for (int i = 0; i < parties.size(); i++) {
            BigDecimal count = parties.get(i).parts();
            String code = parties.get(i).department();
            if (rule == Rule.AGREED_PARTS && count == null) {
                throw new Refused("parties[" + i + "].parts", "agreement.parts.missing", code);
            }
            Long kept = rule == Rule.AGREED_PARTS ? count.longValueExact() : 0L;
            if (parts.put(keys.department("parties[" + i + "].department", code), kept) != null) {
                throw new Refused("parties[" + i + "].department", "agreement.party.twice", code);
            }
        }
        return parts;
    }
}
