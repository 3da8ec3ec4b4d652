package org.recoup.web.period;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.recoup.period.AddYear;
import org.recoup.period.KeepingPeriods;
import org.recoup.period.PeriodLine;
import org.recoup.period.Periods;
import org.recoup.period.ReopenPeriod;
import org.recoup.period.YearLine;
import org.recoup.web.Messages;
import org.recoup.web.Shown;

/** The periods of the financial year in the address; treasury closes and reopens them, and adds years. */
@Named
@ViewScoped
public class PeriodListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Periods periods;

    @Inject
    private transient KeepingPeriods keeping;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Shown shown;

    private String year;
    private String reopening;
    private String reason;
    private Integer startYear;

    public void load() {
        if (year == null) {
            year = periods.currentYear();
        }
        startYear = periods.nextStartYear();
    }

    public List<PeriodLine> getLines() {
        return year == null ? List.of() : periods.ofYear(year);
    }

    public List<YearLine> getYears() {
        return periods.years();
    }

    public String close(String period) {
        keeping.close(YearMonth.parse(period));
        messages.done("periods.done.closed", monthOf(period));
        return here();
    }

    /** The reason is asked for first. */
    public void ask(String period) {
        reopening = period;
        reason = null;
    }

    public String reopen() {
        keeping.reopen(YearMonth.parse(reopening), new ReopenPeriod(reason));
        messages.done("periods.done.opened", monthOf(reopening));
        return here();
    }

    public String add() {
        year = keeping.add(new AddYear(startYear));
        messages.done("periods.added", year);
        return here();
    }

    public String monthOf(String period) {
        return shown.month(YearMonth.parse(period).atDay(1));
    }

    private String here() {
        return "/periods/list?faces-redirect=true&includeViewParams=true";
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getReopening() {
        return reopening;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Integer getStartYear() {
        return startYear;
    }

    public void setStartYear(Integer startYear) {
        this.startYear = startYear;
    }
}
