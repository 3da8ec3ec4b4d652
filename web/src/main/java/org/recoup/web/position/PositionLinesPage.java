package org.recoup.web.position;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.recoup.position.PositionDetail;
import org.recoup.position.PositionDetails;
import org.recoup.position.PositionLines;
import org.recoup.web.texts.Texts;

/** What a figure of the table is made of. */
@Named
@RequestScoped
public class PositionLinesPage {

    @Inject
    private PositionAsked asked;

    @Inject
    private PositionLines lines;

    @Inject
    private HttpServletRequest request;

    private PositionDetails found;

    public void load() {
        found = lines.of(asked.filter(), asked.row(), asked.figure(), asked.getPage());
    }

    public PositionDetails getFound() {
        return found;
    }

    public String getTitle() {
        return Texts.of("position.lines." + asked.figure());
    }

    /** Where the table is that this figure stands in. */
    public String getBack() {
        return PositionLinks.table(request.getContextPath() + "/position/list.xhtml", asked.filter());
    }

    /** What the record behind a line is called. */
    public String record(PositionDetail line) {
        return Texts.of("position.record." + line.kind(), String.valueOf(line.id()));
    }

    /** The page of the record behind a line. */
    public String place(PositionDetail line) {
        String page =
                switch (line.kind()) {
                    case "BUDGET" -> "/budgets/view.xhtml?id=" + line.id();
                    case "COST" -> "/costs/view.xhtml?id=" + line.id();
                    case "TRANSFER" -> "/transfers/view.xhtml?id=" + line.id();
                    case "FORECAST" -> "/forecasts/view.xhtml?id=" + line.id();
                    case "BEYOND" -> PositionLinks.commitments(line);
                    default -> "/commitments/view.xhtml?id=" + line.id();
                };
        return request.getContextPath() + page;
    }
}
