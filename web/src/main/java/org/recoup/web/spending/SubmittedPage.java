package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recoup.spending.CostEvidenceLine;
import org.recoup.spending.CostEvidences;
import org.recoup.spending.CostLine;
import org.recoup.spending.Costs;
import org.recoup.spending.sheet.KeptSheet;
import org.recoup.spending.sheet.Sheets;

/** What became of a sheet: its costs, each with the files that support it. */
@Named
@RequestScoped
public class SubmittedPage {

    @Inject
    private Sheets sheets;

    @Inject
    private Costs costs;

    @Inject
    private CostEvidences evidences;

    private String id;
    private KeptSheet sheet;
    private List<CostLine> lines;
    private Map<Long, List<CostEvidenceLine>> files;

    public void load() {
        sheet = sheets.withId(Keyed.key("sheet", id));
        lines = costs.ofSheet(sheet.id());
        files = evidences.ofSheet(sheet.id()).stream().collect(Collectors.groupingBy(CostEvidenceLine::costId));
    }

    public List<CostEvidenceLine> files(CostLine cost) {
        return files.getOrDefault(cost.id(), List.of());
    }

    public KeptSheet getSheet() {
        return sheet;
    }

    public List<CostLine> getLines() {
        return lines;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
