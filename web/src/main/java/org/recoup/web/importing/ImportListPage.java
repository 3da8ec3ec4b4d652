package org.recoup.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;

/** The files that were imported, and the mappings through which they came. */
@Named
@RequestScoped
public class ImportListPage {

    @Inject
    private ImportRuns importRuns;

    @Inject
    private Mappings importMappings;

    private int page = 1;
    private long count;
    private List<ImportRun> runs;
    private List<ImportRun> waiting;
    private List<MappingLine> mappings;

    public void load() {
        page = Math.max(page, 1);
        count = importRuns.count();
        runs = importRuns.page(page);
        waiting = importRuns.waiting();
        mappings = importMappings.all();
    }

    public long getPages() {
        return Math.max(1, (count + ImportRuns.PAGE - 1) / ImportRuns.PAGE);
    }

    public List<ImportRun> getRuns() {
        return runs;
    }

    public List<ImportRun> getWaiting() {
        return waiting;
    }

    public List<MappingLine> getMappings() {
        return mappings;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
