package org.recoup.web.position;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recoup.period.Periods;
import org.recoup.position.BudgetPositions;
import org.recoup.position.Figure;
import org.recoup.position.PositionFilter.GroupBy;
import org.recoup.position.PositionFilter.View;
import org.recoup.position.PositionRow;
import org.recoup.position.PositionTable;
import org.recoup.position.RowOf;
import org.recoup.project.Programmes;
import org.recoup.web.chart.Bars;
import org.recoup.web.spending.Offered;
import org.recoup.web.texts.Texts;

/** The table of budget and outturn, as the address asks for it. */
@Named
@RequestScoped
public class PositionListPage {

    /** Rows that are drawn as bars, and rows on a page; a file has them all. */
    private static final int BARS = 12;

    private static final int PAGE = 200;

    @Inject
    private PositionAsked asked;

    @Inject
    private BudgetPositions positions;

    @Inject
    private Programmes programmes;

    @Inject
    private Periods periods;

    @Inject
    private HttpServletRequest request;

    private PositionTable table;

    public void load() {
        // The plain address, as the menu has it, is about now.
        if (request.getQueryString() == null) {
            asked.setYear(periods.currentYear());
        }
        table = positions.of(asked.filter());
    }

    /** The rows of this page of them. */
    public List<PositionRow> getRows() {
        List<PositionRow> rows = table.rows();
        int from = Math.min((asked.getPage() - 1) * PAGE, rows.size());
        return rows.subList(from, Math.min(from + PAGE, rows.size()));
    }

    public int getPages() {
        return Math.max(1, (table.rows().size() + PAGE - 1) / PAGE);
    }

    /** Budget and outturn of the first rows that have any; of departments, those of the topmost level that has several. */
    public Bars getBars() {
        List<PositionRow> drawn = table.rows().stream()
                .filter(row -> !row.budget().isZero() || !row.outturn().isZero())
                .toList();
        Map<Integer, List<PositionRow>> levels =
                drawn.stream().collect(Collectors.groupingBy(PositionRow::depth, TreeMap::new, Collectors.toList()));
        List<Bars.Entry> entries =
                levels.values().stream().filter(rows -> rows.size() > 1).findFirst().orElse(drawn).stream()
                        .limit(BARS)
                        .map(row -> new Bars.Entry(name(row), row.budget(), row.outturn()))
                        .toList();
        return entries.isEmpty() ? null : new Bars(entries);
    }

    public String name(PositionRow row) {
        if (table.filter().groupBy() == GroupBy.LINE) {
            return row.name();
        }
        return row.name().isEmpty() ? Texts.of("position.no.category") : row.name();
    }

    /** The lines behind a figure of a row, or of the total where the row is null. */
    public String lines(PositionRow row, String figure) {
        return PositionLinks.lines(
                request.getContextPath() + "/position/lines.xhtml",
                table.filter(),
                row == null ? RowOf.ALL : RowOf.of(table.filter(), row),
                Figure.valueOf(figure));
    }

    public String file(String format) {
        return PositionLinks.table(request.getContextPath() + "/api/position", table.filter()) + "&format=" + format;
    }

    public boolean isConsolidated() {
        return table.filter().view() == View.CONSOLIDATED;
    }

    public boolean isByLine() {
        return table.filter().groupBy() == GroupBy.LINE;
    }

    public List<Offered.Option> getProgrammes() {
        return programmes.all().stream()
                .map(programme ->
                        new Offered.Option(programme.code(), programme.name() + " (" + programme.code() + ")"))
                .toList();
    }

    public List<Offered.Option> getGroups() {
        return Arrays.stream(GroupBy.values())
                .map(group -> new Offered.Option(group.name(), Texts.of("position.by." + group)))
                .toList();
    }

    public List<Offered.Option> getViews() {
        return Arrays.stream(View.values())
                .map(view -> new Offered.Option(view.name(), Texts.of("position.view." + view)))
                .toList();
    }

    public PositionTable getTable() {
        return table;
    }
}
