package org.recoup.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.recoup.importing.ImportFilter;
import org.recoup.importing.ImportRun;
import org.recoup.importing.ImportRuns;
import org.recoup.importing.MappingLine;
import org.recoup.importing.Mappings;
import org.recoup.web.Shown;
import org.recoup.web.spending.Offered;

/** The files that were imported, and the mappings through which they came. */
@Named
@RequestScoped
public class ImportListPage {

    @Inject
    private ImportRuns importRuns;

    @Inject
    private Mappings importMappings;

    @Inject
    private Shown shown;

    private String state;
    private String period;
    private String department;
    private boolean filtered;
    private int page = 1;
    private long count;
    private List<ImportRun> runs;
    private List<ImportRun> waiting;
    private List<MappingLine> mappings;

    public void load() {
        page = Math.max(page, 1);
        ImportFilter filter = filter();
        filtered = !filter.isEmpty();
        count = filtered ? importRuns.count(filter) : importRuns.count();
        runs = filtered ? importRuns.matching(filter) : importRuns.page(page);
        waiting = filtered ? List.of() : importRuns.waiting();
        mappings = importMappings.all();
    }

    /** A month or state that does not exist finds everything, as an empty one does. */
    private ImportFilter filter() {
        ImportFilter.Stand stand = Arrays.stream(ImportFilter.Stand.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
        YearMonth month;
        try {
            month = period == null ? null : YearMonth.parse(period);
        } catch (DateTimeException e) {
            month = null;
        }
        return new ImportFilter(stand, month, department, page);
    }

    public List<Offered.Option> getStates() {
        return Arrays.stream(ImportFilter.Stand.values())
                .map(stand -> new Offered.Option(stand.name(), shown.word(stand)))
                .toList();
    }

    /** Whether not all imports are asked for. */
    public boolean isFiltered() {
        return filtered;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
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
