package org.recoup.web.period;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.period.AddYear;
import org.recoup.period.KeepingPeriods;
import org.recoup.period.MonthLine;
import org.recoup.period.PeriodChecklists;
import org.recoup.period.Periods;
import org.recoup.period.YearLine;
import org.recoup.web.Messages;

/** The financial year in the address at a glance; treasury adds years. */
@Named
@ViewScoped
public class PeriodListPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** Of the bar of returns, in units of its picture. */
    private static final int BAR = 100;

    @Inject
    private transient Periods periods;

    @Inject
    private transient PeriodChecklists checklists;

    @Inject
    private transient KeepingPeriods keeping;

    @Inject
    private transient Messages messages;

    private String year;
    private Integer startYear;
    private transient List<MonthLine> months;

    public void load() {
        if (year == null) {
            year = periods.currentYear();
        }
        startYear = periods.nextStartYear();
    }

    public List<MonthLine> getMonths() {
        if (months == null) {
            months = year == null ? List.of() : checklists.year(year);
        }
        return months;
    }

    /** How long the bar of the returns that are in is. */
    public int handedIn(MonthLine month) {
        return month.expected() == 0 ? 0 : BAR * month.handedIn() / month.expected();
    }

    public List<YearLine> getYears() {
        return periods.years();
    }

    public String add() {
        year = keeping.add(new AddYear(startYear));
        messages.done("periods.added", year);
        return "/periods/list?faces-redirect=true&includeViewParams=true";
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public Integer getStartYear() {
        return startYear;
    }

    public void setStartYear(Integer startYear) {
        this.startYear = startYear;
    }
}
