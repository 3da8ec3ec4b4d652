package org.recoup.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A first drawing of a mapping, from what the columns of a file are named: for a person to look at, never to import by itself. */
public final class MappingGuess {

    private static final Map<ImportField, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(ImportField.CODE, List.of("code", "id", "identifier"));
        NAMES.put(ImportField.NAME, List.of("name", "title"));
        NAMES.put(ImportField.PARENT, List.of("parent", "part of", "above"));
        NAMES.put(ImportField.PROGRAMME, List.of("programme", "program", "portfolio"));
        NAMES.put(ImportField.LEAD, List.of("lead", "lead department", "owner", "department"));
        NAMES.put(ImportField.STARTS_ON, List.of("start", "start date", "starts on", "from"));
        NAMES.put(ImportField.PROJECT, List.of("project", "project code", "project name", "project id"));
        NAMES.put(ImportField.DEPARTMENT, List.of("department", "agency", "ministry", "organisation", "organization"));
        NAMES.put(ImportField.FINANCIAL_YEAR, List.of("financial year", "fiscal year", "year", "fy"));
        NAMES.put(ImportField.DATE, List.of("period", "month", "posting date", "date"));
        NAMES.put(ImportField.DOCUMENT_DATE, List.of("document date", "invoice date", "date"));
        NAMES.put(ImportField.SUPPLIER, List.of("supplier", "vendor", "payee", "supplier name", "vendor name"));
        NAMES.put(
                ImportField.REFERENCE,
                List.of("reference", "ref", "invoice", "invoice number", "document", "document no"));
        NAMES.put(ImportField.CATEGORY, List.of("category", "cost category", "expense type", "type"));
        NAMES.put(ImportField.DESCRIPTION, List.of("description", "text", "details", "narrative", "comment"));
        NAMES.put(ImportField.SAVING, List.of("saving", "benefit", "strategy", "title"));
        NAMES.put(ImportField.SAVING_TYPE, List.of("saving type", "benefit type", "amount type", "type"));
    }

    private static final List<String> AMOUNTS = List.of("amount", "value", "net", "total", "cost", "spend", "sum");

    private MappingGuess() {}

    /** @return the column for each field of the target that one seems to fill; every column serves once */
    public static Map<ImportField, String> fields(ImportTarget target, List<FileView.Column> columns) {
        Map<ImportField, String> guessed = new LinkedHashMap<>();
        NAMES.forEach((field, names) -> {
            boolean wanted = target.required().contains(field)
                    || target.optional().contains(field)
                    || (field == ImportField.DATE && target.isMonthly())
                    || target.yearly().contains(field);
            if (wanted) {
                names.stream()
                        .flatMap(name -> columns.stream()
                                .filter(column -> plain(column.name()).equals(name)))
                        .map(FileView.Column::name)
                        .filter(name -> !guessed.containsValue(name))
                        .findFirst()
                        .ifPresent(name -> guessed.put(field, name));
            }
        });
        return guessed;
    }

    /** Columns that seem to hold the amounts. */
    public static List<String> amounts(List<FileView.Column> columns) {
        return columns.stream()
                .filter(column -> AMOUNTS.contains(plain(column.name()).replaceAll(" .*", "")))
                .filter(column -> column.sample().stream().anyMatch(value -> value.matches(".*\\d.*")))
                .map(FileView.Column::name)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
