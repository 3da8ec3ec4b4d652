package org.recoup.spending.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.recoup.platform.Refused;

/**
 * What one approver decides on all lines of an import that wait for them. Going until it is carried out, stopped or refused; then it
 * stays as it is. Columns that tell progress are written beside it, so only what changed is written.
 */
@Entity
@Table(name = "import_decision")
@DynamicUpdate
public class ImportDecision {

    private static final int LONGEST_COMMENT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id")
    private long run;

    @Column(name = "person_id")
    private int personId;

    private boolean approves;

    private String comment;

    @Enumerated(EnumType.STRING)
    private DecisionState state = DecisionState.GOING;

    private long lines;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    private String failure;

    protected ImportDecision() {}

    private ImportDecision(long run, int personId, boolean approves, String comment, Instant at) {
        this.run = run;
        this.personId = personId;
        this.approves = approves;
        this.comment = comment;
        askedAt = at;
    }

    static ImportDecision toApprove(long run, int personId, Instant at) {
        return new ImportDecision(run, personId, true, "", at);
    }

    /** @throws Refused without a comment that says why */
    static ImportDecision toReturn(long run, int personId, String comment, Instant at) {
        if (comment == null || comment.isBlank()) {
            throw new Refused("comment", "comment.missing");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new Refused("comment", "text.length", 1, LONGEST_COMMENT);
        }
        return new ImportDecision(run, personId, false, comment.strip(), at);
    }

    void carriedOut(long decided, Instant at) {
        end(DecisionState.DONE, at);
        lines = decided;
    }

    void stopped(Instant at) {
        end(DecisionState.STOPPED, at);
    }

    /** @param why the faults, as a document */
    void failed(String why, Instant at) {
        end(DecisionState.FAILED, at);
        failure = why;
    }

    /** @throws Refused when it has ended */
    void stop() {
        if (!isGoing()) {
            throw new Refused("", "decision.ended");
        }
        cancelAsked = true;
    }

    private void end(DecisionState how, Instant at) {
        state = how;
        endedAt = at;
    }

    boolean isGoing() {
        return state == DecisionState.GOING;
    }

    boolean isCancelAsked() {
        return cancelAsked;
    }

    Long id() {
        return id;
    }

    long run() {
        return run;
    }

    int personId() {
        return personId;
    }

    boolean approves() {
        return approves;
    }

    String comment() {
        return comment;
    }
}
