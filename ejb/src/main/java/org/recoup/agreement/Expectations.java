package org.recoup.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Records;
import org.recoup.sharing.Facts;

/** What may be expected of a project before anybody has said so: contributions of today, and the plans of the savings register. */
@Dependent
class Expectations {

    /** In major units of the currency; small enough to follow by head. */
    private static final long MADE_UP = 1000;

    @Inject
    private Records records;

    record Contribution(String department, Money amount) {}

    record Planned(LocalDate on, String department, Money amount) {}

    /** What the register and the ledger know; parts of it may be empty. */
    Expected known(int project) {
        return new Expected(contributions(project), savings(project));
    }

    /** The contributions that were said, or are known, or else made up so that there is something to look at. */
    static List<Facts.Given> contributions(Expected said, Expected known, List<String> parties) {
        for (Expected some : new Expected[] {said, known}) {
            List<Facts.Given> own = some == null ? List.of() : ofParties(some.contributions(), parties);
            if (own.stream().anyMatch(given -> given.amount().isPositive())) {
                return own;
            }
        }
        List<Facts.Given> madeUp = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            madeUp.add(new Facts.Given(
                    parties.get(i), Money.ofMajor(HouseCurrency.UNIT, MADE_UP / 10 * (parties.size() - i))));
        }
        return madeUp;
    }

    /** The savings that were said, or are planned, or else made up. Where a stranger's budget is relieved, nobody's landing counts. */
    static List<Facts.Saving> savings(Expected said, Expected known, List<String> parties, LocalDate start) {
        for (Expected some : new Expected[] {said, known}) {
            if (some != null
                    && some.savings().stream().anyMatch(it -> it.amount().isPositive())) {
                return some.savings().stream()
                        .map(it -> new Facts.Saving(
                                it.on(), parties.contains(it.department()) ? it.department() : null, it.amount()))
                        .toList();
            }
        }
        return List.of(new Facts.Saving(start, parties.get(0), Money.ofMajor(HouseCurrency.UNIT, MADE_UP)));
    }

    static boolean someSaid(Expected said, Expected known, java.util.function.Predicate<Expected> has) {
        return (said != null && has.test(said)) || has.test(known);
    }

    private static List<Facts.Given> ofParties(List<Facts.Given> all, List<String> parties) {
        return all.stream()
                .filter(given -> parties.contains(given.department()))
                .toList();
    }

    private List<Facts.Given> contributions(int project) {
        return records.list(Contribution.class, """
                        select d.code as department, -sum(b.amount) as amount
                          from balance b join department d on d.id = b.department_id
                         where b.project_id = :project and b.account in ('SPEND', 'FUNDING')
                         group by d.code order by d.code""", Map.of("project", project)).stream()
                .map(row -> new Facts.Given(row.department(), row.amount()))
                .toList();
    }

    private List<Facts.Saving> savings(int project) {
        return records.list(Planned.class, """
                        select y.starts_on as "on", d.code as department, sum(sp.amount) as amount
                          from saving s
                          join saving_plan sp on sp.saving_id = s.id
                          join period p on p.id = sp.period_id
                          join financial_year y on y.id = p.financial_year_id
                          join department d on d.id = s.landing_id
                         where s.project_id = :project and s.type = 'CASH_RELEASING'
                         group by y.starts_on, d.code order by y.starts_on, d.code""", Map.of("project", project)).stream()
                .map(row -> new Facts.Saving(row.on(), row.department(), row.amount()))
                .toList();
    }
}
