package org.recoup.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnTransformer;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/**
 * One version of the rule by which a project's savings are shared. A draft until every party has signed; then in force from its start
 * until its end or the start of the next version. Its terms stay from the first signature on; only its end may come.
 */
@Entity
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "version_number")
    private int versionNumber;

    @Convert(converter = AgreedTiersJson.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private AgreedTiers terms;

    @Convert(converter = ExpectedJson.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Expected expected;

    @Convert(converter = DaysConverter.class)
    @ColumnTransformer(read = "concat(valid)", write = "cast(? as daterange)")
    private Days valid;

    @Column(name = "agreed_until")
    private LocalDate agreedUntil;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.DRAFT;

    private String note;

    @Column(name = "allows_capital_to_resource")
    private boolean allowsCapitalToResource;

    @Column(name = "drafted_by")
    private int draftedBy;

    @Column(name = "drafted_for")
    private Integer draftedFor;

    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "department_id")
    private Map<Integer, PartyTerms> parties = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "agreement_signature", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "department_id")
    private Map<Integer, Signature> signatures = new HashMap<>();

    @Version
    private int version;

    protected Agreement() {}

    Agreement(int projectId, int versionNumber) {
        this.projectId = projectId;
        this.versionNumber = versionNumber;
    }

    /**
     * Words the terms. Who words them does not sign them.
     *
     * @param of what each party brings, by key of department
     */
    void word(
            AgreedTiers tiers,
            LocalDate from,
            LocalDate until,
            String newNote,
            Map<Integer, PartyTerms> of,
            Authority by) {
        requireUnsigned();
        if (until != null && until.isBefore(from)) {
            throw new Refused("endsOn", "dates.order", until, from);
        }
        terms = tiers;
        valid = new Days(from, until);
        agreedUntil = until;
        note = newNote;
        draftedBy = by.personId();
        draftedFor = by.onBehalfOf();
        parties.keySet().retainAll(of.keySet());
        parties.putAll(of);
    }

    /** Whether a virement may turn capital into resource; a term like the others. */
    void allowCapitalToResource(boolean allowed) {
        requireUnsigned();
        allowsCapitalToResource = allowed;
    }

    /** Notes what is expected. It is nothing that is signed. */
    void expect(Expected what) {
        expected = what;
    }

    /** @throws Refused when somebody has signed */
    void withdraw() {
        requireUnsigned();
        state = AgreementState.WITHDRAWN;
    }

    /**
     * @throws Refused when it is no draft, the department is no party or has signed, it was drafted by the same eyes, or what
     *     others have signed is not what stands here
     */
    void sign(int department, Authority by, Instant at, Terms read) {
        require(AgreementState.DRAFT);
        if (!parties.containsKey(department)) {
            throw new Refused("department", "agreement.not.a.party");
        }
        if (signatures.containsKey(department)) {
            throw new Refused("department", "agreement.signed.already");
        }
        if (by.sharesEyesWith(draftedBy, draftedFor)) {
            throw new Refused("", "agreement.own.draft");
        }
        String hash = read.hash();
        if (signatures.values().stream()
                .anyMatch(signature -> !signature.termsHash().equals(hash))) {
            throw new Refused("", "agreement.terms.differ");
        }
        signatures.put(department, new Signature(by, at, hash));
    }

    boolean isSignedByAll() {
        return signatures.keySet().containsAll(parties.keySet());
    }

    void putInForce() {
        require(AgreementState.DRAFT);
        if (!isSignedByAll()) {
            throw new IllegalStateException("agreement " + id + " is signed by all before it is in force");
        }
        state = AgreementState.IN_FORCE;
    }

    /** Makes room for a version that starts on this day; a draft that it overtakes is withdrawn. */
    void giveWayTo(Agreement next) {
        if (state == AgreementState.IN_FORCE) {
            state = AgreementState.ENDED;
            valid = valid.until(next.valid.first());
        } else if (state == AgreementState.DRAFT && versionNumber < next.versionNumber) {
            state = AgreementState.WITHDRAWN;
        }
    }

    boolean wasEverInForce() {
        return state == AgreementState.IN_FORCE || state == AgreementState.ENDED;
    }

    Terms terms(String project, Map<Integer, String> codes) {
        Map<String, PartyTerms> byCode = new HashMap<>();
        parties.forEach((department, brings) -> byCode.put(codes.get(department), brings));
        return new Terms(
                project, versionNumber, terms, valid.first(), agreedUntil, byCode, allowsCapitalToResource, note);
    }

    private void requireUnsigned() {
        require(AgreementState.DRAFT);
        if (!signatures.isEmpty()) {
            throw new Refused("", "agreement.signed");
        }
    }

    private void require(AgreementState expected) {
        if (state != expected) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    Long id() {
        return id;
    }

    int projectId() {
        return projectId;
    }

    int versionNumber() {
        return versionNumber;
    }

    LocalDate startsOn() {
        return valid.first();
    }

    Set<Integer> parties() {
        return parties.keySet();
    }

    int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Agreement that && projectId == that.projectId && versionNumber == that.versionNumber;
    }

    @Override
    public int hashCode() {
        return 31 * projectId + versionNumber;
    }
}
