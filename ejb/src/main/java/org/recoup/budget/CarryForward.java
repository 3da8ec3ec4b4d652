package org.recoup.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.recoup.platform.Authority;

/**
 * Budget that one year left unspent and the next one is to have. Approved, it is the next version of both: what the new year gains, the
 * old one loses, so that the years together have what they had.
 */
@Entity
@Table(name = "carry_forward")
class CarryForward extends Proposal {

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "department_id")
    private int departmentId;

    @Column(name = "from_year_id")
    private int fromYearId;

    @Column(name = "to_year_id")
    private int toYearId;

    private String reason;

    protected CarryForward() {}

    CarryForward(Place from, int toYear, String reason, Authority by) {
        projectId = from.projectId();
        departmentId = from.departmentId();
        fromYearId = from.yearId();
        toYearId = toYear;
        this.reason = reason;
        enter(ProposalState.SUBMITTED, by);
    }

    void approve(Authority by, Instant at) {
        decide(ProposalState.APPROVED, by, at);
    }

    Place from() {
        return new Place(projectId, departmentId, fromYearId);
    }

    Place to() {
        return new Place(projectId, departmentId, toYearId);
    }

    String reason() {
        return reason;
    }
}
