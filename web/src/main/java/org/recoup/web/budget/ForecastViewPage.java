package org.recoup.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.budget.ForecastOverview;
import org.recoup.budget.Forecasts;
import org.recoup.period.Periods;

/** One forecast, month by month. */
@Named
@RequestScoped
public class ForecastViewPage {

    @Inject
    private Forecasts forecasts;

    @Inject
    private Periods periods;

    private Long id;
    private ForecastOverview forecast;
    private PlanSheet sheet;

    public void load() {
        forecast = forecasts.withId(id);
        sheet = new PlanSheet(periods.ofYear(forecast.year()), forecasts.lines(id));
    }

    public ForecastOverview getForecast() {
        return forecast;
    }

    public PlanSheet getSheet() {
        return sheet;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
