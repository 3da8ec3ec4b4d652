package org.recoup.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recoup.platform.Fault;

/**
 * What a mapping says about a file.
 *
 * @param separator one character between values, a comma by default
 * @param fields by {@link ImportField#key()}
 * @param aliases columns with other spellings of a department
 * @param amounts for commitments and costs only
 * @param periodRule for costs only
 */
public record Definition(
        String separator,
        Map<String, Source> fields,
        List<String> aliases,
        List<AmountColumn> amounts,
        PeriodRule periodRule) {

    public Definition {
        separator = separator == null || separator.isEmpty() ? "," : separator;
        Map<String, Source> given = new LinkedHashMap<>();
        if (fields != null) {
            fields.forEach((key, source) -> {
                if (source != null && !source.isEmpty()) {
                    given.put(key, source);
                }
            });
        }
        fields = java.util.Collections.unmodifiableMap(given);
        aliases = aliases == null
                ? List.of()
                : aliases.stream()
                        .filter(alias -> alias != null && !alias.isBlank())
                        .map(String::strip)
                        .toList();
        amounts = amounts == null
                ? List.of()
                : amounts.stream().filter(Objects::nonNull).toList();
    }

    char separatorCharacter() {
        return separator.charAt(0);
    }

    /** @return null when the mapping does not fill the field */
    Source source(ImportField field) {
        return fields.get(field.key());
    }

    /** The columns that a file must have. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        fields.values().stream().map(Source::column).filter(Objects::nonNull).forEach(columns::add);
        columns.addAll(aliases);
        amounts.forEach(amount -> columns.add(amount.column()));
        return columns;
    }

    /** What keeps this from being a mapping to the target; field paths are those of the API. */
    List<Fault> faultsFor(ImportTarget target) {
        List<Fault> faults = new ArrayList<>();
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            faults.add(Fault.of("definition.separator", "mapping.separator", separator));
        }
        checkFields(target, faults);
        if (!aliases.isEmpty() && target != ImportTarget.DEPARTMENTS) {
            faults.add(Fault.of("definition.aliases", "mapping.aliases.not.here", target.name()));
        }
        checkAmounts(target, faults);
        if (target.isCosts() && periodRule == null) {
            faults.add(Fault.of("definition.periodRule", "mapping.period.missing"));
        }
        return faults;
    }

    private void checkFields(ImportTarget target, List<Fault> faults) {
        Set<ImportField> required = new LinkedHashSet<>(target.required());
        if (target.isCosts() && periodRule != null) {
            required.addAll(periodRule.fields());
        }
        for (ImportField field : required) {
            if (source(field) == null) {
                faults.add(Fault.of("definition.fields." + field.key(), "mapping.field.missing", field.key()));
            }
        }
        fields.forEach((key, source) -> {
            boolean used = ImportField.of(key)
                    .filter(field ->
                            required.contains(field) || target.optional().contains(field))
                    .isPresent();
            if (!used) {
                faults.add(Fault.of("definition.fields." + key, "mapping.field.unknown", key, target.name()));
            } else if (source.isDouble()) {
                faults.add(Fault.of("definition.fields." + key, "mapping.source.both", key));
            }
        });
    }

    private void checkAmounts(ImportTarget target, List<Fault> faults) {
        if (target.isMoney() == amounts.isEmpty()) {
            faults.add(Fault.of(
                    "definition.amounts",
                    target.isMoney() ? "mapping.amounts.missing" : "mapping.amounts.not.here",
                    target.name()));
        }
        for (int i = 0; i < amounts.size(); i++) {
            AmountColumn amount = amounts.get(i);
            if (amount.column().isEmpty()) {
                faults.add(Fault.of("definition.amounts[" + i + "].column", "mapping.amount.column"));
            }
            if (target.isCosts() && amount.category() == null) {
                faults.add(
                        Fault.of("definition.amounts[" + i + "].category", "mapping.amount.category", amount.column()));
            }
        }
    }
}
