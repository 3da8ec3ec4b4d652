package org.recoup.spending;

/** What the lines of a worklist are put together by. */
public enum Grouping {
    DEPARTMENT("d.code", "d.name", "cast(null as bigint)"),
    PROJECT("p.code", "p.name", "cast(null as bigint)"),
    SHEET("concat_ws(':', e.user_name, w.sheet)", "e.full_name", "w.sheet"),
    IMPORT("concat_ws(':', e.user_name, w.import_run)", "e.full_name", "w.import_run"),
    PERSON("e.user_name", "e.full_name", "cast(null as bigint)");

    private final String key;
    private final String name;
    private final String number;

    Grouping(String key, String name, String number) {
        this.key = key;
        this.name = name;
        this.number = number;
    }

    String columns() {
        return key + " as group_key, " + name + " as group_name, " + number + " as group_number";
    }

    String key() {
        return key;
    }
}
