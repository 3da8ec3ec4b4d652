package org.recoup.importing;

import static org.recoup.importing.ImportField.BASELINE;
import static org.recoup.importing.ImportField.CATEGORY;
import static org.recoup.importing.ImportField.CODE;
import static org.recoup.importing.ImportField.COMMITMENT;
import static org.recoup.importing.ImportField.DEPARTMENT;
import static org.recoup.importing.ImportField.DESCRIPTION;
import static org.recoup.importing.ImportField.DOCUMENT_DATE;
import static org.recoup.importing.ImportField.FINANCIAL_YEAR;
import static org.recoup.importing.ImportField.LEAD;
import static org.recoup.importing.ImportField.MEASURE;
import static org.recoup.importing.ImportField.NAME;
import static org.recoup.importing.ImportField.NOTE;
import static org.recoup.importing.ImportField.PARENT;
import static org.recoup.importing.ImportField.PROGRAMME;
import static org.recoup.importing.ImportField.PROJECT;
import static org.recoup.importing.ImportField.REASON;
import static org.recoup.importing.ImportField.REFERENCE;
import static org.recoup.importing.ImportField.SAVING;
import static org.recoup.importing.ImportField.SAVING_TYPE;
import static org.recoup.importing.ImportField.STARTS_ON;
import static org.recoup.importing.ImportField.SUPPLIER;

import java.util.List;
import java.util.stream.Stream;
import org.recoup.people.Role;

/** What the rows of a file become. */
public enum ImportTarget {
    DEPARTMENTS(Counted.NEVER, List.of(CODE, NAME), List.of(PARENT, STARTS_ON)),
    PROJECTS(Counted.NEVER, List.of(CODE, NAME, PROGRAMME, LEAD, STARTS_ON), List.of(DESCRIPTION)),
    COSTS(
            Counted.MONTHLY,
            List.of(PROJECT, DEPARTMENT),
            List.of(CATEGORY, DOCUMENT_DATE, SUPPLIER, REFERENCE, COMMITMENT, DESCRIPTION)),
    COMMITMENTS(Counted.YEARLY, List.of(PROJECT, DEPARTMENT), List.of(CATEGORY, REFERENCE, DESCRIPTION)),
    /** Of a month, or of a year to be spread evenly over its months. */
    BUDGETS(Counted.EITHER, List.of(PROJECT, DEPARTMENT), List.of(CATEGORY, REASON)),
    FORECASTS(Counted.EITHER, List.of(PROJECT, DEPARTMENT), List.of(CATEGORY, REASON)),
    /** Of savings that are in the register, or that the file brings with it. */
    CLAIMS(Counted.MONTHLY, List.of(PROJECT, DEPARTMENT, SAVING), List.of(SAVING_TYPE, MEASURE, BASELINE, NOTE));

    private enum Counted {
        NEVER,
        MONTHLY,
        YEARLY,
        EITHER
    }

    private final Counted counted;
    private final List<ImportField> required;
    private final List<ImportField> optional;

    ImportTarget(Counted counted, List<ImportField> required, List<ImportField> optional) {
        this.counted = counted;
        this.required = required;
        this.optional = optional;
    }

    /** Fields without which no row makes sense; those of the period come with the {@link PeriodRule}. */
    public List<ImportField> required() {
        return required;
    }

    public List<ImportField> optional() {
        return optional;
    }

    /** Whether rows are records of their own, which depend on each other, rather than lines of money. */
    public boolean isRegister() {
        return counted == Counted.NEVER;
    }

    /** Whether the lines of a place are the whole plan of it, so that some of them would be another plan. */
    public boolean isPlan() {
        return counted == Counted.EITHER;
    }

    /** Whether a file is stored whole or not at all. */
    public boolean isWhole() {
        return isRegister() || isPlan();
    }

    /** Whether each amount column of a row becomes a line. */
    public boolean isMoney() {
        return counted != Counted.NEVER;
    }

    /** Whether a line counts in a month, and so needs a {@link PeriodRule}. */
    public boolean isMonthly() {
        return counted == Counted.MONTHLY || counted == Counted.EITHER;
    }

    /** Whether lines may count in a financial year as a whole. */
    public boolean isYearly() {
        return counted == Counted.YEARLY || counted == Counted.EITHER;
    }

    /** The rules by which its rows may name a period; none where rows name a financial year or nothing. */
    public List<PeriodRule> periodRules() {
        return Stream.of(PeriodRule.values())
                .filter(rule -> isMonthly() && (isYearly() || rule != PeriodRule.FINANCIAL_YEAR))
                .toList();
    }

    /** The fields that may name when a line counts. */
    public List<ImportField> periodFields() {
        return isMonthly()
                ? periodRules().stream()
                        .flatMap(rule -> rule.fields().stream())
                        .distinct()
                        .toList()
                : yearly();
    }

    /** The fields that name when a line counts, of what counts by years alone. */
    List<ImportField> yearly() {
        return counted == Counted.YEARLY ? List.of(FINANCIAL_YEAR) : List.of();
    }

    /** Whose work it is to bring it in. */
    public Role role() {
        return isRegister() ? Role.TREASURY : Role.FINANCE_OFFICER;
    }

    /** Whether there may be a million of its lines, so that the database holds them while they are compared. */
    boolean isStaged() {
        return this == COSTS || this == COMMITMENTS;
    }

    public boolean needsCategory() {
        return this == COSTS || this == BUDGETS || this == FORECASTS;
    }

    public boolean isCosts() {
        return this == COSTS;
    }
}
