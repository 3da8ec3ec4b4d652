package org.recoup.people;

/** What a person may do, and where: in a department and all below it, in a programme, or everywhere. */
public enum Role {
    FINANCE_OFFICER(Scope.DEPARTMENT),
    APPROVER(Scope.DEPARTMENT),
    BIDDER(Scope.DEPARTMENT),
    ASSURER(Scope.ALL),
    BOARD_MEMBER(Scope.PROGRAMME),
    TREASURY(Scope.ALL),
    AUDITOR(Scope.ALL);

    /** Where a role holds. */
    public enum Scope {
        DEPARTMENT,
        PROGRAMME,
        ALL
    }

    private final Scope scope;

    Role(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
