package org.recoup.budget;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.stream.IntStream;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/** A plan that one pair of eyes proposes and another decides on. Whoever had a hand in it never decides on it. */
@MappedSuperclass
abstract class Proposal {

    private static final int LONGEST_COMMENT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private String comment = "";

    @Column(name = "entered_by")
    private int enteredBy;

    @Column(name = "entered_for")
    private Integer enteredFor;

    @Column(name = "earlier_hands")
    private int[] earlierHands = {};

    @Column(name = "decided_by")
    private Integer decidedBy;

    @Column(name = "decided_for")
    private Integer decidedFor;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Proposal() {}

    /** Drafted or changed, by somebody who then no longer decides. */
    void enter(ProposalState next, Authority by) {
        if (state != null && (enteredBy != by.personId() || enteredFor != null)) {
            earlierHands = hands();
        }
        state = next;
        enteredBy = by.personId();
        enteredFor = by.onBehalfOf();
        decidedBy = null;
        decidedFor = null;
        decidedAt = null;
    }

    /** It takes the place of an earlier one: whoever had a hand in that, had one in this. */
    void replace(Proposal earlier) {
        earlierHands = IntStream.concat(IntStream.of(earlierHands), IntStream.of(earlier.hands()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** @throws Refused when it waits for no decision, or {@code by} had a hand in it */
    void checkAwaits(Authority by) {
        require(ProposalState.SUBMITTED);
        boolean earlier = IntStream.of(earlierHands)
                .anyMatch(hand -> hand == by.personId() || Integer.valueOf(hand).equals(by.onBehalfOf()));
        if (earlier || by.sharesEyesWith(enteredBy, enteredFor)) {
            throw new Refused("", "own.entry");
        }
    }

    /** @param next what was decided */
    void decide(ProposalState next, Authority by, Instant at) {
        checkAwaits(by);
        decideAs(next, by, at);
    }

    void decideAs(ProposalState next, Authority by, Instant at) {
        state = next;
        decidedBy = by.personId();
        decidedFor = by.onBehalfOf();
        decidedAt = at;
    }

    /** Decides against it, and says why. */
    void refuse(ProposalState next, String why, Authority by, Instant at) {
        checkAwaits(by);
        if (why == null || why.isBlank()) {
            throw new Refused("comment", "comment.missing");
        }
        if (why.length() > LONGEST_COMMENT) {
            throw new Refused("comment", "text.length", 1, LONGEST_COMMENT);
        }
        comment = why.strip();
        decide(next, by, at);
    }

    /** Given up before anybody decided. */
    void withdraw() {
        if (state != ProposalState.DRAFT && state != ProposalState.RETURNED) {
            require(ProposalState.SUBMITTED);
        }
        state = ProposalState.WITHDRAWN;
    }

    void require(ProposalState wanted) {
        if (state != wanted) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    Long id() {
        return id;
    }

    ProposalState state() {
        return state;
    }

    int enteredBy() {
        return enteredBy;
    }

    Integer enteredFor() {
        return enteredFor;
    }

    int version() {
        return version;
    }

    private int[] hands() {
        IntStream last = enteredFor == null ? IntStream.of(enteredBy) : IntStream.of(enteredBy, enteredFor);
        return IntStream.concat(IntStream.of(earlierHands), last)
                .distinct()
                .sorted()
                .toArray();
    }
}
