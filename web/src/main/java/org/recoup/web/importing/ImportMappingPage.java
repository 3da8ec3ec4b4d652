package org.recoup.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoup.importing.AmountColumn;
import org.recoup.importing.Definition;
import org.recoup.importing.DescribeMapping;
import org.recoup.importing.DescribingMappings;
import org.recoup.importing.ImportField;
import org.recoup.importing.ImportTarget;
import org.recoup.importing.Importing;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;
import org.recoup.importing.PeriodRule;
import org.recoup.importing.Source;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.web.Messages;
import org.recoup.web.texts.Texts;

/** Creates a mapping for a target, or describes the one whose key is in the address. */
@Named
@ViewScoped
public class ImportMappingPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** Rows for amount columns that an empty mapping offers. */
    private static final int AMOUNTS = 3;

    @Inject
    private transient Mappings mappings;

    @Inject
    private transient DescribingMappings describing;

    @Inject
    private transient Importing importing;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Acting acting;

    private Long id;
    private ImportTarget target;
    private String name;
    private String separator = ",";
    private List<FieldChoice> fields = List.of();
    private List<AmountChoice> amounts = List.of();
    private PeriodRule periodRule = PeriodRule.FINANCIAL_YEAR_AND_MONTH;
    private String aliases;
    private List<String> columns = List.of();
    private transient Part sample;
    private boolean mine = true;
    private int version;

    public void load() {
        Definition definition = new Definition(null, null, null, null, null);
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
    }

    private void show(Definition definition) {
        separator = definition.separator();
        periodRule = definition.periodRule() == null ? periodRule : definition.periodRule();
        aliases = String.join("\n", definition.aliases());
        fields = new ArrayList<>();
        target.required().forEach(field -> fields.add(choice(definition, field, true)));
        if (target.isCosts()) {
            List.of(ImportField.YEAR, ImportField.MONTH, ImportField.DATE)
                    .forEach(field -> fields.add(choice(definition, field, false)));
        }
        target.optional().forEach(field -> fields.add(choice(definition, field, false)));
        amounts = new ArrayList<>();
        definition.amounts().forEach(amount -> amounts.add(new AmountChoice(amounts.size() + 1, amount)));
        while (target.isMoney()
                && amounts.size() < Math.max(AMOUNTS, definition.amounts().size() + 1)) {
            amounts.add(new AmountChoice(amounts.size() + 1, new AmountColumn(null, null)));
        }
    }

    private static FieldChoice choice(Definition definition, ImportField field, boolean required) {
        return new FieldChoice(field, required, definition.fields().get(field.key()));
    }

    /** Offers the columns of the sample; what was typed stays. */
    public void readSample() throws IOException {
        if (sample == null || sample.getSize() == 0) {
            messages.error("form:sample", "import.run.file.missing");
            return;
        }
        columns = importing.columns(sample.getInputStream().readAllBytes(), separator);
    }

    public String save() {
        DescribeMapping command = new DescribeMapping(name, target, definition(), version);
        if (id == null) {
            describing.create(command);
        } else {
            describing.change(id, command);
        }
        messages.done("mapping.saved", name);
        return "/imports/list?faces-redirect=true";
    }

    private Definition definition() {
        Map<String, Source> sources = new LinkedHashMap<>();
        fields.forEach(field -> sources.put(field.getKey(), field.source()));
        return new Definition(
                separator,
                sources,
                aliases == null ? List.of() : aliases.lines().toList(),
                amounts.stream()
                        .filter(amount -> !amount.isEmpty())
                        .map(AmountChoice::amountColumn)
                        .toList(),
                target.isCosts() ? periodRule : null);
    }

    /** The name of an input in a table, for those who do not see its heading. */
    public String label(String key, Object of) {
        return Texts.of(key, of);
    }

    public ImportTarget[] getTargets() {
        return ImportTarget.values();
    }

    public PeriodRule[] getPeriodRules() {
        return PeriodRule.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
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

    public String getSeparator() {
        return separator;
    }

    public void setSeparator(String separator) {
        this.separator = separator;
    }

    public List<FieldChoice> getFields() {
        return fields;
    }

    public List<AmountChoice> getAmounts() {
        return amounts;
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

    public List<String> getColumns() {
        return columns;
    }

    public Part getSample() {
        return sample;
    }

    public void setSample(Part sample) {
        this.sample = sample;
    }

    public boolean isMine() {
        return mine;
    }
}
