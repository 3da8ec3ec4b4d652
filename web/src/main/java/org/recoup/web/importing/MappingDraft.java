package org.recoup.web.importing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoup.importing.AmountColumn;
import org.recoup.importing.Definition;
import org.recoup.importing.FileView;
import org.recoup.importing.ImportField;
import org.recoup.importing.ImportTarget;
import org.recoup.importing.LeaveOut;
import org.recoup.importing.MappingGuess;
import org.recoup.importing.PeriodRule;
import org.recoup.importing.Source;
import org.recoup.web.texts.Texts;

/** What a mapping says, while it is edited: a row for each field, amount column and kind of rows to leave out, and one to spare. */
public class MappingDraft implements Serializable {

    private static final long serialVersionUID = 1;

    private final ImportTarget target;
    private final FileChoice file;
    private final List<FieldChoice> fields = new ArrayList<>();
    private final List<AmountChoice> amounts = new ArrayList<>();
    private final List<LeaveOutChoice> leaveOut = new ArrayList<>();
    private PeriodRule periodRule;
    private String aliases;

    MappingDraft(ImportTarget target, Definition known) {
        this.target = target;
        file = new FileChoice(known);
        PeriodRule first = target.isMonthly() ? PeriodRule.FINANCIAL_YEAR_AND_MONTH : null;
        periodRule = known.periodRule() == null ? first : known.periodRule();
        aliases = String.join("\n", known.aliases());
        target.required().forEach(field -> fields.add(choice(known, field, true)));
        target.periodFields().forEach(field -> fields.add(choice(known, field, false)));
        target.optional().forEach(field -> fields.add(choice(known, field, false)));
        known.amounts().forEach(this::amount);
        known.leaveOut().forEach(this::rule);
        addAmount();
        addRule();
    }

    private static FieldChoice choice(Definition known, ImportField field, boolean required) {
        return new FieldChoice(field, required, known.fields().get(field.key()));
    }

    /** From what the columns are called; a row for each that seems to hold amounts. */
    void guess(List<FileView.Column> columns) {
        Map<ImportField, String> guessed = MappingGuess.fields(target, columns);
        fields.forEach(field -> field.setColumn(guessed.get(field.field())));
        periodRule = guessed.containsKey(ImportField.DATE) ? PeriodRule.DATE : periodRule;
        if (target.isMoney()) {
            amounts.clear();
            List<String> guesses = MappingGuess.amounts(columns);
            columns.stream()
                    .filter(column -> guesses.contains(column.name()))
                    .forEach(column ->
                            amount(new AmountColumn(column.name(), null, null, MappingGuess.unit(column), false)));
            addAmount();
        }
    }

    /** One more row for an amount column. */
    public void addAmount() {
        if (target.isMoney()) {
            amount(new AmountColumn(null, null));
        }
    }

    /** One more row for a kind of rows to leave out. */
    public void addRule() {
        rule(new LeaveOut(null, null, null));
    }

    private void amount(AmountColumn column) {
        amounts.add(new AmountChoice(amounts.size() + 1, column));
    }

    private void rule(LeaveOut rule) {
        leaveOut.add(new LeaveOutChoice(leaveOut.size() + 1, rule));
    }

    Definition definition() {
        Map<String, Source> sources = new LinkedHashMap<>();
        fields.forEach(field -> sources.put(field.getKey(), field.source()));
        return new Definition(
                file.getSeparator(),
                file.getCharset(),
                file.getSheet(),
                file.headerRows(),
                sources,
                aliases == null ? List.of() : aliases.lines().toList(),
                amounts.stream()
                        .filter(amount -> !amount.isEmpty())
                        .map(AmountChoice::amountColumn)
                        .toList(),
                target.isMonthly() ? periodRule : null,
                file.getDecimals(),
                file.getDates(),
                file.getUnit(),
                leaveOut.stream()
                        .filter(rule -> !rule.isEmpty())
                        .map(LeaveOutChoice::leaveOut)
                        .toList(),
                file.getTotals(),
                file.getCredits(),
                file.wordsForNoAmount(),
                file.getCurrency());
    }

    /** The name of an input in a table, for those who do not see its heading. */
    public String label(String key, Object of) {
        return Texts.of(key, of);
    }

    public ImportTarget getTarget() {
        return target;
    }

    public FileChoice getFile() {
        return file;
    }

    public List<FieldChoice> getFields() {
        return fields;
    }

    public List<AmountChoice> getAmounts() {
        return amounts;
    }

    public List<LeaveOutChoice> getLeaveOut() {
        return leaveOut;
    }

    public LeaveOut.Test[] getTests() {
        return LeaveOut.Test.values();
    }

    public List<PeriodRule> getPeriodRules() {
        return target.periodRules();
    }

    public PeriodRule getPeriodRule() {
        return periodRule;
    }

    public void setPeriodRule(PeriodRule periodRule) {
        this.periodRule = periodRule;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }
}
