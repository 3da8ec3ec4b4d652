package org.recoup.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.recoup.settlement.IssueSettlement;
import org.recoup.settlement.IssuingSettlements;
import org.recoup.settlement.Position;
import org.recoup.settlement.SettlementPreview;
import org.recoup.settlement.Settlements;
import org.recoup.web.Messages;
import org.recoup.web.Months;

/** What a settlement up to the period in the address would be; without one, up to the latest that has something to settle. */
@Named
@ViewScoped
public class SettlementPreviewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Settlements settlements;

    @Inject
    private transient IssuingSettlements issuing;

    @Inject
    private transient Messages messages;

    private String upTo;
    private LocalDate dueOn;
    private transient SettlementPreview preview;
    private transient Map<String, String> names = Map.of();

    public void load() {
        if (upTo == null) {
            upTo = settlements.latestUnsettled();
        }
        if (upTo != null) {
            preview = settlements.preview(Months.of("upTo", upTo));
            names = preview.positions().stream().collect(Collectors.toMap(Position::department, Position::name));
        }
    }

    public String issue() {
        long id = issuing.issue(new IssueSettlement(Months.of("upTo", upTo), dueOn));
        messages.done("settlement.issued", String.valueOf(id));
        return "/settlements/view?faces-redirect=true&id=" + id;
    }

    public String name(String department) {
        return names.get(department);
    }

    public SettlementPreview getPreview() {
        return preview;
    }

    public String getUpTo() {
        return upTo;
    }

    public void setUpTo(String upTo) {
        this.upTo = upTo;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
