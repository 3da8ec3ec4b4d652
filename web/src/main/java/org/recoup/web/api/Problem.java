package org.recoup.web.api;

import java.util.List;

/** An answer that says what is wrong, after RFC 9457. */
public record Problem(String type, String title, int status, String detail, List<FieldFault> faults) {

    /** One fault, at the field it is about; an empty field means the whole. */
    public record FieldFault(String field, String code, String detail) {}
}
