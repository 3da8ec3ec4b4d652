package org.recoup.home;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

/**
 * How a department stands, or all of them, or those of some programmes. Contributed, landed, entitled and due are four different
 * things and are never added to each other.
 *
 * @param scope whose figures these are
 * @param department code, null for more than one department
 * @param year the financial year of today, null when there is none
 * @param due entitled but not yet settled, negative when it is owed to others; over all departments the sum of what is owed to the
 *     creditors; null where it cannot be told, because settlements are netted over projects
 */
public record Standing(
        Scope scope,
        String department,
        String departmentName,
        String year,
        Money contributedThisYear,
        Money contributed,
        Money landed,
        Money entitled,
        Money due,
        List<OpenPayment> payments,
        List<YearFigures> years) {

    /** Whose figures are shown. */
    public enum Scope {
        DEPARTMENT,
        PROGRAMMES,
        ALL
    }

    static Standing of(
            Scope scope, DepartmentChoice department, List<YearFigures> years, Money due, List<OpenPayment> payments) {
        List<YearFigures> current = years.stream().filter(YearFigures::current).toList();
        return new Standing(
                scope,
                department == null ? null : department.code(),
                department == null ? null : department.name(),
                current.isEmpty() ? null : current.get(0).year(),
                sum(current, YearFigures::contributed),
                sum(years, YearFigures::contributed),
                sum(years, YearFigures::landed),
                sum(years, YearFigures::entitled),
                due,
                payments,
                years);
    }

    private static Money sum(List<YearFigures> years, Function<YearFigures, Money> figure) {
        return years.stream().map(figure).reduce(HouseCurrency.zero(), Money::plus);
    }
}
