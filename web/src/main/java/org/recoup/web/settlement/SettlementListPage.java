package org.recoup.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.settlement.SettlementLine;
import org.recoup.settlement.Settlements;

/** Settlements with payments that the reader may see. */
@Named
@RequestScoped
public class SettlementListPage {

    @Inject
    private Settlements settlements;

    private int page = 1;
    private List<SettlementLine> lines;

    public void load() {
        lines = settlements.page(page);
    }

    public List<SettlementLine> getLines() {
        return lines;
    }

    public long getPages() {
        return lines.isEmpty() ? 1 : (lines.get(0).matches() + Settlements.PAGE - 1) / Settlements.PAGE;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
