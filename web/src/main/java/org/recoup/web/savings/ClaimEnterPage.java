package org.recoup.web.savings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.recoup.savings.ClaimSaving;
import org.recoup.savings.ClaimingSavings;
import org.recoup.savings.SavingLine;
import org.recoup.savings.Savings;
import org.recoup.web.Messages;

/** Claims an amount of the saving in the address. */
@Named
@ViewScoped
public class ClaimEnterPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Savings savings;

    @Inject
    private transient ClaimingSavings claiming;

    @Inject
    private transient Messages messages;

    private long savingId;
    private SavingLine saving;
    private String period;
    private Money amount;
    private String note;

    public void load() {
        saving = savings.withId(savingId);
    }

    public String claim() {
        long id = claiming.claim(
                savingId, new ClaimSaving(period == null ? null : YearMonth.parse(period), amount, note));
        messages.done("claim.entered");
        return "/claims/view?faces-redirect=true&id=" + id;
    }

    public List<Savings.PeriodName> getPeriods() {
        return savings.calendar().stream()
                .filter(known -> known.state().equals("OPEN"))
                .toList();
    }

    public SavingLine getSaving() {
        return saving;
    }

    public long getSavingId() {
        return savingId;
    }

    public void setSavingId(long savingId) {
        this.savingId = savingId;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
