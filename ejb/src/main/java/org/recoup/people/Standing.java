package org.recoup.people;

/** Where today stands to the days of a role or a delegation. */
public enum Standing {
    COMING,
    NOW,
    ENDED;

    /** SQL for the standing of a column {@code valid} on the day {@code :today}. */
    static final String OF_VALID = """
            case when upper(x.valid) <= cast(:today as date) then 'ENDED'
                 when lower(x.valid) > cast(:today as date) then 'COMING' else 'NOW' end as standing""";
}
