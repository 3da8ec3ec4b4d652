package org.recoup.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.recoup.importing.ImportFault;
import org.recoup.importing.ImportPreview;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.importing.ImportTarget;
import org.recoup.importing.Importing;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.web.Messages;
import org.recoup.web.texts.Texts;

/** Checks a file, shows what it would add, and stores it when told to. The file is kept in between. */
@Named
@ViewScoped
public class ImportRunPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Importing importing;

    @Inject
    private transient ImportRuns runs;

    @Inject
    private transient Mappings mappings;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Acting acting;

    private String mapping;
    private transient Part upload;
    private String fileName;
    private byte[] file;
    private ImportTarget target;
    private transient ImportPreview preview;

    /** Those for which the caller has a role. */
    public List<MappingLine> getMappings() {
        return mappings.all().stream()
                .filter(line -> acting.caller().holds(line.target().isMoney() ? Role.FINANCE_OFFICER : Role.TREASURY))
                .toList();
    }

    public void check() throws IOException {
        preview = null;
        if (upload == null || upload.getSize() == 0) {
            messages.error("form:upload", "import.run.file.missing");
            return;
        }
        fileName = upload.getSubmittedFileName();
        file = upload.getInputStream().readAllBytes();
        target = mappings.named(mapping).target();
        preview = importing.preview(mapping, file);
    }

    public String store() {
        ImportRun run = runs.withId(importing.importFile(mapping, fileName, file));
        messages.done("import.done", fileName, run.linesAdded(), run.linesKnown());
        return "/imports/list?faces-redirect=true";
    }

    public String words(ImportFault fault) {
        return Texts.of(fault.asFault());
    }

    public String place(ImportFault fault) {
        if (fault.row() > 0) {
            return String.valueOf(fault.row());
        }
        return Texts.of(fault.column().isEmpty() ? "import.fault.file" : "import.fault.mapping");
    }

    public String getStoreLabel() {
        return Texts.of("import.run.confirm", preview.linesAdded());
    }

    public boolean isFaulty() {
        return preview != null && preview.faultCount() > 0;
    }

    public boolean isStorable() {
        return preview != null && preview.faultCount() == 0 && preview.linesAdded() > 0;
    }

    public ImportPreview getPreview() {
        return preview;
    }

    public ImportTarget getTarget() {
        return target;
    }

    public String getFileName() {
        return fileName;
    }

    public String getMapping() {
        return mapping;
    }

    public void setMapping(String mapping) {
        this.mapping = mapping;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
