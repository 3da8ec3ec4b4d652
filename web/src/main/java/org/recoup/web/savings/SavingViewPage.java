package org.recoup.web.savings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.savings.ClaimLine;
import org.recoup.savings.Claims;
import org.recoup.savings.RegisteringSavings;
import org.recoup.savings.SavingLine;
import org.recoup.savings.SavingPeriod;
import org.recoup.savings.SavingState;
import org.recoup.savings.Savings;
import org.recoup.web.Messages;

/** One register entry: its figures month by month, and its claims. */
@Named
@ViewScoped
public class SavingViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** Width of the longest bar, in pixels. */
    private static final long LONGEST = 160;

    @Inject
    private transient Savings savings;

    @Inject
    private transient Claims claims;

    @Inject
    private transient RegisteringSavings registering;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private long id;
    private SavingLine saving;
    private List<SavingPeriod> periods;
    private List<ClaimLine> made;
    private long most;

    public void load() {
        saving = savings.withId(id);
        periods = savings.periods(id);
        made = claims.ofSaving(id);
        most = periods.stream()
                .flatMap(period -> Stream.of(period.planned(), period.claimed()))
                .mapToLong(Money::getAmountMinorLong)
                .max()
                .orElse(1);
    }

    public String close() {
        registering.close(id);
        return changed();
    }

    public String reopen() {
        registering.reopen(id);
        return changed();
    }

    private String changed() {
        messages.done("app.saved", savings.withId(id).title());
        return "/savings/view?faces-redirect=true&id=" + id;
    }

    /** The length of the bar of an amount, in pixels; whatever is above zero is seen. */
    public long width(Money amount) {
        long cents = amount.getAmountMinorLong();
        return cents == 0 ? 0 : Math.max(2, LONGEST * cents / most);
    }

    /** Whether the caller is a finance officer of one of its departments. */
    public boolean isOfficer() {
        return acting.caller().holds(Role.FINANCE_OFFICER, saving.landingId())
                || acting.caller().holds(Role.FINANCE_OFFICER, saving.ownerId());
    }

    public boolean isOpen() {
        return saving.state() == SavingState.OPEN;
    }

    public boolean isClaimable() {
        return isOfficer() && isOpen() && saving.leftToClaim().isPositive();
    }

    public SavingLine getSaving() {
        return saving;
    }

    public List<SavingPeriod> getPeriods() {
        return periods;
    }

    public List<ClaimLine> getClaims() {
        return made;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
