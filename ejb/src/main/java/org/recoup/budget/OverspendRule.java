package org.recoup.budget;

/** What happens when a project spends above its budget. */
public enum OverspendRule {
    IGNORE,
    WARN,
    STOP
}
