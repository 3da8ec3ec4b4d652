package org.recoup.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoup.importing.AmountColumn;
import org.recoup.importing.BringingIn;
import org.recoup.importing.Definition;
import org.recoup.importing.DescribeMapping;
import org.recoup.importing.DescribingMappings;
import org.recoup.importing.FileView;
import org.recoup.importing.ImportField;
import org.recoup.importing.ImportFiles;
import org.recoup.importing.ImportTarget;
import org.recoup.importing.LeaveOut;
import org.recoup.importing.MappingGuess;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;
import org.recoup.importing.PeriodRule;
import org.recoup.importing.Source;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.web.Messages;
import org.recoup.web.texts.Texts;

/**
 * Creates a mapping for a target, or describes the one whose key is in the address. With the run of a file it offers the file's columns,
 * draws a first mapping from their names, and checks the file as soon as it is saved.
 */
@Named
@ViewScoped
public class ImportMappingPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** Empty rows that are offered behind those that are filled. */
    private static final int SPARE = 2;

    @Inject
    private transient Mappings mappings;

    @Inject
    private transient DescribingMappings describing;

    @Inject
    private transient ImportFiles files;

    @Inject
    private transient BringingIn bringing;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Acting acting;

    private Long id;
    private Long run;
    private ImportTarget target;
    private String name;
    private FileChoice file;
    private List<FieldChoice> fields = List.of();
    private List<AmountChoice> amounts = List.of();
    private List<LeaveOutChoice> leaveOut = List.of();
    private PeriodRule periodRule;
    private String aliases;
    private transient FileView view;
    private boolean mine = true;
    private int version;

    public void load() {
        Definition definition = Definition.of(Map.of(), List.of(), null);
        if (id != null) {
            MappingLine mapping = mappings.withId(id);
            definition = mapping.definition();
            target = mapping.target();
            name = mapping.name();
            version = mapping.version();
            mine = mapping.madeById() == acting.caller().personId()
                    || acting.caller().holds(Role.TREASURY);
        }
        if (target != null) {
            show(definition);
        }
        if (id == null && run != null && target != null) {
            guess();
        }
    }

    private void show(Definition definition) {
        file = new FileChoice(definition);
        periodRule = definition.periodRule() == null ? firstRule() : definition.periodRule();
        aliases = String.join("\n", definition.aliases());
        fields = new ArrayList<>();
        target.required().forEach(field -> fields.add(choice(definition, field, true)));
        target.periodFields().forEach(field -> fields.add(choice(definition, field, false)));
        target.optional().forEach(field -> fields.add(choice(definition, field, false)));
        amounts = new ArrayList<>();
        definition.amounts().forEach(amount -> amounts.add(new AmountChoice(amounts.size() + 1, amount)));
        for (int i = 0; i < SPARE && target.isMoney(); i++) {
            amounts.add(new AmountChoice(amounts.size() + 1, new AmountColumn(null, null)));
        }
        leaveOut = new ArrayList<>();
        definition.leaveOut().forEach(rule -> leaveOut.add(new LeaveOutChoice(leaveOut.size() + 1, rule)));
        leaveOut.add(new LeaveOutChoice(leaveOut.size() + 1, new LeaveOut(null, null, null)));
    }

    private void guess() {
        Map<ImportField, String> guessed = MappingGuess.fields(target, getView().columns());
        fields.forEach(field -> field.setColumn(guessed.get(field.field())));
        periodRule = guessed.containsKey(ImportField.DATE) ? PeriodRule.DATE : periodRule;
        List<String> columns = target.isMoney() ? MappingGuess.amounts(getView().columns()) : List.of();
        for (int i = 0; i < columns.size() && i < amounts.size(); i++) {
            amounts.get(i).setColumn(columns.get(i));
        }
    }

    private PeriodRule firstRule() {
        return target.isMonthly() ? PeriodRule.FINANCIAL_YEAR_AND_MONTH : null;
    }

    private static FieldChoice choice(Definition definition, ImportField field, boolean required) {
        return new FieldChoice(field, required, definition.fields().get(field.key()));
    }

    public String save() {
        DescribeMapping command = new DescribeMapping(name, target, definition(), version);
        if (id == null) {
            describing.create(command);
        } else {
            describing.change(id, command);
        }
        messages.done("mapping.saved", name);
        if (run == null) {
            return "/imports/list?faces-redirect=true";
        }
        bringing.check(run, name.strip());
        return "/imports/view?faces-redirect=true&id=" + run;
    }

    private Definition definition() {
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
                file.getTotals());
    }

    /** Those whose work the person may do. */
    public List<ImportTarget> getTargets() {
        return List.of(ImportTarget.values()).stream()
                .filter(known -> acting.caller().holds(known.role()))
                .toList();
    }

    /** The name of an input in a table, for those who do not see its heading. */
    public String label(String key, Object of) {
        return Texts.of(key, of);
    }

    /** The file whose columns are offered; null when there is none. */
    public FileView getView() {
        if (view == null && run != null) {
            view = files.view(run, file == null ? null : file.getSheet());
        }
        return view;
    }

    public List<FileView.Column> getColumns() {
        return getView() == null ? List.of() : getView().columns();
    }

    public LeaveOut.Test[] getTests() {
        return LeaveOut.Test.values();
    }

    public List<PeriodRule> getPeriodRules() {
        return target.periodRules();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public ImportTarget getTarget() {
        return target;
    }

    public void setTarget(ImportTarget target) {
        this.target = target;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public boolean isMine() {
        return mine;
    }
}
