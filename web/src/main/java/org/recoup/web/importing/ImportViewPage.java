package org.recoup.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.recoup.importing.BringingIn;
import org.recoup.importing.FileView;
import org.recoup.importing.ImportFiles;
import org.recoup.importing.ImportNote;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.importing.ImportState;
import org.recoup.importing.ImportSums;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.web.Messages;
import org.recoup.web.texts.Texts;

/** One file on its way in: what it is, how far it has come, what was found in it, and what the person can do now. */
@Named
@ViewScoped
public class ImportViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient ImportRuns runs;

    @Inject
    private transient ImportFiles files;

    @Inject
    private transient BringingIn bringing;

    @Inject
    private transient Mappings mappings;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private Long id;
    private String sheet;
    private String mapping;
    private int page = 1;
    private boolean errorsOnly;
    private transient ImportRun run;
    private transient FileView view;
    private transient List<MappingLine> choices;
    private transient ImportSums sums;
    private transient List<ImportNote> notes;

    /** Before each rendering, so that progress is that of the moment. */
    public void load() {
        run = runs.withId(id);
        mapping = mapping == null ? run.mapping() : mapping;
        view = run.mine() && run.state().isWaiting() ? files.view(run.id(), sheet) : null;
        choices = view == null ? List.of() : choices();
        sums = runs.sums(run.id());
        notes = runs.notes(run.id(), errorsOnly, page);
    }

    public String check() {
        bringing.check(id, mapping);
        return here();
    }

    public String store() {
        bringing.store(id, false);
        return here();
    }

    public String storeGoodRows() {
        bringing.store(id, true);
        return here();
    }

    public String takeKnown() {
        bringing.takeKnown(id);
        return here();
    }

    public String cancel() {
        bringing.cancel(id);
        return here();
    }

    public String undo() {
        bringing.undo(id);
        messages.done(runs.withId(id).state() == ImportState.UNDONE ? "import.undone" : "import.undo.begun");
        return here();
    }

    /** Those that fit the file first; the first of them is chosen unless another was. */
    private List<MappingLine> choices() {
        List<String> columns =
                view.columns().stream().map(FileView.Column::name).toList();
        List<MappingLine> fitting = new ArrayList<>();
        List<MappingLine> others = new ArrayList<>();
        for (MappingLine line : mappings.all()) {
            if (acting.caller().holds(line.target().role())) {
                (line.fits(columns) ? fitting : others).add(line);
            }
        }
        if (mapping == null && !fitting.isEmpty()) {
            mapping = fitting.get(0).name();
        }
        fitting.addAll(others);
        return fitting;
    }

    public List<MappingLine> getMappings() {
        return choices;
    }

    /** Key of the chosen mapping, so that it can be changed for this file; null before one is chosen. */
    public Long getMappingId() {
        return choices.stream()
                .filter(line -> line.name().equals(mapping))
                .map(MappingLine::id)
                .findFirst()
                .orElse(null);
    }

    public boolean isRunning() {
        return run.state().isRunning();
    }

    /** Whether a mapping can be chosen for it now. */
    public boolean isOpen() {
        return run.mine() && run.state().isWaiting();
    }

    /** Whether treasury may stop or drop what somebody else left. */
    public boolean isLeft() {
        return !run.mine()
                && acting.caller().holds(Role.TREASURY)
                && (run.state().isWaiting()
                        || run.state() == ImportState.CHECKING
                        || run.state() == ImportState.STORING);
    }

    public boolean isChecked() {
        return run.state() == ImportState.CHECKED;
    }

    public boolean isStored() {
        return run.state() == ImportState.STORED;
    }

    /** Whether the sheet of a note has to be told. */
    public boolean isSeveralSheets() {
        return notes.stream().anyMatch(note -> note.sheet() > 0);
    }

    /** The name of the sheet where the file is still at hand, else its number. */
    public String sheetOf(ImportNote note) {
        return view == null || note.sheet() >= view.sheets().size()
                ? String.valueOf(note.sheet() + 1)
                : view.sheets().get(note.sheet());
    }

    /** Why, and what to do. */
    public String reason(ImportNote note) {
        return Texts.of(note.fault().asFault());
    }

    public List<String> getFailure() {
        return ImportWords.failure(run.failure());
    }

    public int getNotePages() {
        int all = errorsOnly ? run.errors() : run.errors() + run.warnings();
        return Math.max(1, (all + ImportRuns.PAGE - 1) / ImportRuns.PAGE);
    }

    private static String here() {
        return "/imports/view?faces-redirect=true&includeViewParams=true";
    }

    public ImportRun getRun() {
        return run;
    }

    public FileView getView() {
        return view;
    }

    public ImportSums getSums() {
        return sums;
    }

    public List<ImportNote> getNotes() {
        return notes;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }

    public String getMapping() {
        return mapping;
    }

    public void setMapping(String mapping) {
        this.mapping = mapping;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public boolean isErrorsOnly() {
        return errorsOnly;
    }

    public void setErrorsOnly(boolean errorsOnly) {
        this.errorsOnly = errorsOnly;
    }
}
