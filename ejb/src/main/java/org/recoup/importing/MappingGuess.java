package org.recoup.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.recoup.importing.reading.style.UnitOfAmount;

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
        NAMES.put(
                ImportField.DEPARTMENT,
                List.of(
                        "department",
                        "department code",
                        "department name",
                        "dept",
                        "agency",
                        "agency name",
                        "ministry",
                        "organisation",
                        "organization",
                        "office",
                        "directorate",
                        "division",
                        "unit"));
        NAMES.put(ImportField.FINANCIAL_YEAR, List.of("financial year", "fiscal year", "year", "fy"));
        NAMES.put(ImportField.DATE, List.of("period", "month", "posting date", "date"));
        NAMES.put(ImportField.DOCUMENT_DATE, List.of("document date", "invoice date", "date"));
        NAMES.put(ImportField.SUPPLIER, List.of("supplier", "vendor", "payee", "supplier name", "vendor name"));
        NAMES.put(
                ImportField.REFERENCE,
                List.of(
                        "reference",
                        "ref",
                        "reference no",
                        "invoice",
                        "invoice number",
                        "invoice no",
                        "invoice nr",
                        "invoice id",
                        "document",
                        "document no",
                        "document number",
                        "doc no",
                        "voucher",
                        "voucher no"));
        NAMES.put(
                ImportField.COMMITMENT,
                List.of(
                        "commitment",
                        "purchase order",
                        "po",
                        "po number",
                        "po no",
                        "order",
                        "order number",
                        "order no"));
        NAMES.put(ImportField.CATEGORY, List.of("category", "cost category", "expense type", "type"));
        NAMES.put(ImportField.DESCRIPTION, List.of("description", "text", "details", "narrative", "comment"));
        NAMES.put(ImportField.SAVING, List.of("saving", "benefit", "strategy", "title"));
        NAMES.put(ImportField.SAVING_TYPE, List.of("saving type", "benefit type", "amount type", "type"));
    }

    private static final List<String> AMOUNTS = List.of("amount", "value", "net", "total", "cost", "spend", "sum");

    /** Called like an amount, and yet a code or a name. */
    private static final Pattern CODED =
            Pattern.compile(".* (centre|center|code|number|no|nr|type|category|date|name|id)");

    private static final Pattern FIGURE = Pattern.compile(
            "[-+(\u2212]?\\s*(\\p{Sc}|[A-Z]{3})?\\s*[-\u2212]?\\d[\\d.,'\u2019\\s\u00a0\u202f]*(\\p{Sc}|[A-Z]{3})?[-)]?");

    private static final Pattern NOTHING = Pattern.compile("[-\u2010-\u2015\u2212]+");

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
                .filter(column -> !CODED.matcher(plain(column.name())).matches())
                .filter(MappingGuess::holdsFigures)
                .map(FileView.Column::name)
                .toList();
    }

    /** Most of its first values; one of them may be what is wrong with the file. */
    private static boolean holdsFigures(FileView.Column column) {
        long figures = column.sample().stream()
                .filter(value -> FIGURE.matcher(value).matches())
                .count();
        long nothing = column.sample().stream()
                .filter(value -> NOTHING.matcher(value).matches())
                .count();
        return figures > 0 && 2 * (figures + nothing) > column.sample().size();
    }

    /** What one seems to stand for in a column of amounts, as its heading or the row of units says; null when neither does. */
    public static UnitOfAmount unit(FileView.Column column) {
        UnitOfAmount below = UnitOfAmount.named(column.unit());
        return below == null ? UnitOfAmount.named(column.name()) : below;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
