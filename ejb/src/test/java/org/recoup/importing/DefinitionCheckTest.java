package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.platform.Fault;

class DefinitionCheckTest {

    private static final Map<String, Source> PLACE =
            Map.of("project", new Source("p", null), "department", new Source("d", null));

    private static List<String> faults(Definition definition, ImportTarget target) {
        return DefinitionCheck.faults(definition, target).stream()
                .map(Fault::field)
                .toList();
    }

    @Test
    void amountColumnsThatNameTheirMonthNeedNoPeriodInTheRows() {
        List<AmountColumn> months = List.of(
                new AmountColumn("april", "STAFF", "2026-04", null, false),
                new AmountColumn("may", "STAFF", "2026-05", null, false));

        assertThat(faults(Definition.of(PLACE, months, null), ImportTarget.COSTS))
                .isEmpty();
        assertThat(faults(
                        Definition.of(PLACE, List.of(months.get(0), new AmountColumn("june", "STAFF")), null),
                        ImportTarget.COSTS))
                .containsExactlyInAnyOrder("definition.amounts[1].period", "definition.periodRule");
    }

    @Test
    void aCategoryComesFromTheColumnOrFromTheRow() {
        List<AmountColumn> amounts = List.of(new AmountColumn("amount", null, "2026-04", null, false));

        assertThat(faults(Definition.of(PLACE, amounts, null), ImportTarget.COSTS))
                .containsExactly("definition.amounts[0].category");
        Map<String, Source> named = Map.of(
                "project",
                new Source("p", null),
                "department",
                new Source("d", null),
                "category",
                new Source("c", null));
        assertThat(faults(Definition.of(named, amounts, null), ImportTarget.COSTS))
                .isEmpty();
    }

    @Test
    void onlyCostsCanBeTotalsToDate() {
        List<AmountColumn> amounts = List.of(new AmountColumn("amount", "STAFF", "2026-04", null, true));

        assertThat(faults(Definition.of(PLACE, amounts, null), ImportTarget.COSTS))
                .isEmpty();
        assertThat(faults(Definition.of(PLACE, amounts, null), ImportTarget.FORECASTS))
                .containsExactly("definition.amounts[0].cumulative");
    }
}
