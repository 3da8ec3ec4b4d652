package org.recoup.importing;

import static org.recoup.importing.ImportField.CODE;
import static org.recoup.importing.ImportField.DEPARTMENT;
import static org.recoup.importing.ImportField.DESCRIPTION;
import static org.recoup.importing.ImportField.DOCUMENT_DATE;
import static org.recoup.importing.ImportField.FINANCIAL_YEAR;
import static org.recoup.importing.ImportField.LEAD;
import static org.recoup.importing.ImportField.NAME;
import static org.recoup.importing.ImportField.PARENT;
import static org.recoup.importing.ImportField.PROGRAMME;
import static org.recoup.importing.ImportField.PROJECT;
import static org.recoup.importing.ImportField.REFERENCE;
import static org.recoup.importing.ImportField.STARTS_ON;
import static org.recoup.importing.ImportField.SUPPLIER;

import java.util.List;

/** What the rows of a file become. */
public enum ImportTarget {
    DEPARTMENTS(List.of(CODE, NAME), List.of(PARENT, STARTS_ON)),
    PROJECTS(List.of(CODE, NAME, PROGRAMME, LEAD, STARTS_ON), List.of(DESCRIPTION)),
    COMMITMENTS(List.of(PROJECT, DEPARTMENT, FINANCIAL_YEAR), List.of(REFERENCE, DESCRIPTION)),
    COSTS(List.of(PROJECT, DEPARTMENT), List.of(DOCUMENT_DATE, SUPPLIER, REFERENCE, DESCRIPTION));

    private final List<ImportField> required;
    private final List<ImportField> optional;

    ImportTarget(List<ImportField> required, List<ImportField> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Fields without which no row makes sense; the fields of the period come with the {@link PeriodRule}. */
    public List<ImportField> required() {
        return required;
    }

    public List<ImportField> optional() {
        return optional;
    }

    /** Whether each amount column of a row becomes a line. */
    public boolean isMoney() {
        return this == COMMITMENTS || this == COSTS;
    }

    /** Whether a line counts in a period, and so needs a {@link PeriodRule} and a category. */
    public boolean isCosts() {
        return this == COSTS;
    }
}
