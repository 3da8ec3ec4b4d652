package org.recoup.web.importing;

import java.io.Serializable;
import org.recoup.importing.ImportField;
import org.recoup.importing.Source;

/** A field of a mapping while it is edited: a column, or a value for all rows. */
public class FieldChoice implements Serializable {

    private static final long serialVersionUID = 1;

    private final ImportField field;
    private final boolean required;
    private String column;
    private String value;

    FieldChoice(ImportField field, boolean required, Source known) {
        this.field = field;
        this.required = required;
        column = known == null ? null : known.column();
        value = known == null ? null : known.value();
    }

    Source source() {
        return new Source(column, value);
    }

    ImportField field() {
        return field;
    }

    public String getKey() {
        return field.key();
    }

    public boolean isRequired() {
        return required;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
