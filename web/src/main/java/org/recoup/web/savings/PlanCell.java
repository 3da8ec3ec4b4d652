package org.recoup.web.savings;

import java.io.Serializable;
import java.time.YearMonth;
import org.joda.money.Money;

/** One month in the plan that is being typed; no amount, nothing planned. */
public class PlanCell implements Serializable {

    private static final long serialVersionUID = 1;

    private final YearMonth period;
    private Money amount;

    PlanCell(YearMonth period, Money amount) {
        this.period = period;
        this.amount = amount;
    }

    public YearMonth getPeriod() {
        return period;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }
}
