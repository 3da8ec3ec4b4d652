package org.recoup.importing;

import java.util.Arrays;
import java.util.Optional;

/** What a column or a fixed value can fill. */
public enum ImportField {
    CODE("code"),
    NAME("name"),
    PARENT("parent"),
    STARTS_ON("startsOn"),
    DESCRIPTION("description"),
    PROGRAMME("programme"),
    LEAD("lead"),
    PROJECT("project"),
    DEPARTMENT("department"),
    FINANCIAL_YEAR("financialYear"),
    YEAR("year"),
    MONTH("month"),
    DATE("date"),
    DOCUMENT_DATE("documentDate"),
    SUPPLIER("supplier"),
    REFERENCE("reference"),
    COMMITMENT("commitment"),
    CATEGORY("category"),
    REASON("reason"),
    SAVING("saving"),
    SAVING_TYPE("savingType"),
    MEASURE("measure"),
    BASELINE("baseline"),
    NOTE("note");

    private final String key;

    ImportField(String key) {
        this.key = key;
    }

    /** Its name in a definition. */
    public String key() {
        return key;
    }

    static Optional<ImportField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
