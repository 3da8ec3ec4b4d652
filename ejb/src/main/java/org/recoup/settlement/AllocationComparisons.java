package org.recoup.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.agreement.AgreedTiers;
import org.recoup.ledger.LedgerMoments;
import org.recoup.platform.Boundary;
import org.recoup.platform.Documents;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.sharing.Facts;
import org.recoup.sharing.Party;

/** What the rules that were not chosen would have paid, for those who may see the allocation. Nothing is stored. */
@Stateless
@Boundary
public class AllocationComparisons {

    @Inject
    private Records records;

    @Inject
    private Allocations allocations;

    @Inject
    private LedgerMoments moments;

    private record Ground(String terms, String facts) {}

    private record PartyRow(String department, long parts, long quantity, Money level) {}

    /**
     * Allocations that were made before facts were kept have nothing to compare.
     *
     * @throws NotFound when there is none, or it is of a project that the caller is not party to
     */
    public AllocationComparison of(long id) {
        AllocationStatement statement = allocations.withId(id);
        Ground ground = records.one(Ground.class, """
                        select cast(g.terms as text) as terms, cast(a.facts as text) as facts
                          from allocation a join agreement g on g.id = a.agreement_id where a.id = :id""", Map.of("id", id)).orElseThrow();
        AllocationComparison comparison = ground.facts() == null
                ? AllocationComparison.withoutFacts(statement.line())
                : notChosen(ground, statement).compared(statement.line());
        return comparison.asAt(moments.at(null));
    }

    private RulesNotChosen notChosen(Ground ground, AllocationStatement statement) {
        return new RulesNotChosen(
                Documents.read(ground.terms(), AgreedTiers.class),
                parties(statement.line().id()),
                Documents.read(ground.facts(), Facts.class),
                statement.shares());
    }

    private List<Party> parties(long id) {
        return records.list(PartyRow.class, """
                        select d.code as department, coalesce(p.parts, 0) as parts, p.quantity, p.level
                          from allocation a
                          join agreement_party p on p.agreement_id = a.agreement_id
                          join department d on d.id = p.department_id
                         where a.id = :id order by d.code""", Map.of("id", id)).stream()
                .map(row -> new Party(row.department(), row.parts(), row.quantity(), row.level()))
                .toList();
    }
}
