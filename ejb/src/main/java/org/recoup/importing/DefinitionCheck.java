package org.recoup.importing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.recoup.platform.Fault;

/** What keeps a definition from being a mapping to its target; field paths are those of the API. */
final class DefinitionCheck {

    private final Definition definition;
    private final ImportTarget target;
    private final List<Fault> faults = new ArrayList<>();

    private DefinitionCheck(Definition definition, ImportTarget target) {
        this.definition = definition;
        this.target = target;
    }

    static List<Fault> faults(Definition definition, ImportTarget target) {
        DefinitionCheck check = new DefinitionCheck(definition, target);
        check.file();
        check.fields();
        check.amounts();
        check.periods();
        return check.faults;
    }

    private void file() {
        String separator = definition.separator();
        if (separator != null && (separator.length() != 1 || "\"\r\n".contains(separator))) {
            add("definition.separator", "mapping.separator", separator);
        }
        if (definition.charset() != null && !isKnown(definition.charset())) {
            add("definition.charset", "mapping.charset", definition.charset());
        }
        if (!definition.aliases().isEmpty() && target != ImportTarget.DEPARTMENTS) {
            add("definition.aliases", "mapping.aliases.not.here", target.name());
        }
        for (int i = 0; i < definition.leaveOut().size(); i++) {
            LeaveOut rule = definition.leaveOut().get(i);
            if (rule.column().isEmpty()) {
                add("definition.leaveOut[" + i + "].column", "mapping.leave.out.column");
            }
        }
    }

    private void fields() {
        Set<ImportField> required = new LinkedHashSet<>(target.required());
        Set<ImportField> allowed = new LinkedHashSet<>(target.optional());
        if (!definition.columnsNamePeriods()) {
            required.addAll(target.isMonthly() ? ruled() : target.yearly());
        }
        allowed.addAll(required);
        for (ImportField field : required) {
            if (definition.source(field) == null) {
                add("definition.fields." + field.key(), "mapping.field.missing", field.key());
            }
        }
        definition.fields().forEach((key, source) -> {
            if (ImportField.of(key).filter(allowed::contains).isEmpty()) {
                add("definition.fields." + key, "mapping.field.unknown", key, target.name());
            } else if (source.isDouble()) {
                add("definition.fields." + key, "mapping.source.both", key);
            }
        });
    }

    private List<ImportField> ruled() {
        return definition.periodRule() == null
                ? List.of()
                : definition.periodRule().fields();
    }

    private void amounts() {
        List<AmountColumn> amounts = definition.amounts();
        if (target.isMoney() == amounts.isEmpty()) {
            add(
                    "definition.amounts",
                    target.isMoney() ? "mapping.amounts.missing" : "mapping.amounts.not.here",
                    target.name());
        }
        boolean named = definition.source(ImportField.CATEGORY) != null;
        for (int i = 0; i < amounts.size(); i++) {
            AmountColumn amount = amounts.get(i);
            String at = "definition.amounts[" + i + "].";
            if (amount.column().isEmpty()) {
                add(at + "column", "mapping.amount.column");
            }
            if (target.needsCategory() && amount.category() == null && !named) {
                add(at + "category", "mapping.amount.category", amount.column());
            }
            if (amount.cumulative() && target != ImportTarget.COSTS) {
                add(at + "cumulative", "mapping.amount.cumulative", amount.column());
            }
            if (amount.period() == null && amounts.stream().anyMatch(other -> other.period() != null)) {
                add(at + "period", "mapping.amount.period", amount.column());
            }
        }
    }

    private void periods() {
        if (target.isMonthly() && definition.periodRule() == null && !definition.columnsNamePeriods()) {
            add("definition.periodRule", "mapping.period.missing");
        }
    }

    private void add(String field, String code, Object... values) {
        faults.add(Fault.of(field, code, values));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
