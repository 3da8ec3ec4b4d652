package org.recoup.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.recoup.importing.BringingIn;
import org.recoup.importing.Definition;
import org.recoup.importing.DescribeMapping;
import org.recoup.importing.DescribingMappings;
import org.recoup.importing.FileView;
import org.recoup.importing.ImportFiles;
import org.recoup.importing.ImportTarget;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.web.Messages;
import org.recoup.web.texts.Texts;

/**
 * Creates a mapping for a target, or describes the one whose key is in the address; what somebody else made becomes a copy of one's own.
 * With the run of a file it offers the file's columns, draws a first mapping from their names or says how the columns have changed, and
 * checks the file as soon as it is saved.
 */
@Named
@ViewScoped
public class ImportMappingPage implements Serializable {

    private static final long serialVersionUID = 1;

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
    private String madeBy;
    private int version;
    private MappingDraft draft;
    private List<String> missing = List.of();
    private List<String> unread = List.of();
    private transient FileView view;

    public void load() {
        if (id != null) {
            show(mappings.withId(id));
        } else if (target != null) {
            draft = new MappingDraft(target, Definition.of(Map.of(), List.of(), null));
            draft.guess(getColumns());
        }
    }

    private void show(MappingLine mapping) {
        target = mapping.target();
        draft = new MappingDraft(target, mapping.definition());
        name = mapping.name();
        version = mapping.version();
        if (getView() != null) {
            List<String> columns =
                    getColumns().stream().map(FileView.Column::name).toList();
            missing = mapping.missing(columns);
            unread = mapping.unread(columns);
        }
        if (mapping.madeById() != acting.caller().personId() && !acting.caller().holds(Role.TREASURY)) {
            madeBy = mapping.madeBy();
            name = Texts.of("mapping.copy.name", mapping.name());
            id = null;
        }
    }

    public String save() {
        DescribeMapping command = new DescribeMapping(name, target, draft.definition(), version);
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

    /** Those whose work the person may do. */
    public List<ImportTarget> getTargets() {
        return List.of(ImportTarget.values()).stream()
                .filter(known -> acting.caller().holds(known.role()))
                .toList();
    }

    /** The file whose columns are offered; null when there is none. */
    public FileView getView() {
        if (view == null && run != null) {
            view = files.view(run, draft == null ? null : draft.getFile().getSheet());
        }
        return view;
    }

    public List<FileView.Column> getColumns() {
        return getView() == null ? List.of() : getView().columns();
    }

    /** Columns that the mapping reads and the file does not have, as a sentence; null when there are none. */
    public String getMissing() {
        return missing.isEmpty() ? null : Texts.of("mapping.missing", String.join(", ", missing));
    }

    /** Columns of the file that the mapping does not read; null when it may be that nothing has changed. */
    public String getUnread() {
        return missing.isEmpty() || unread.isEmpty() ? null : Texts.of("mapping.unread", String.join(", ", unread));
    }

    /** Who made what this is a copy of; null when it is none. */
    public String getCopied() {
        return madeBy == null ? null : Texts.of("mapping.copied", madeBy);
    }

    public MappingDraft getDraft() {
        return draft;
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
}
