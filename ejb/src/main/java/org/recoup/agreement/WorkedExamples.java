package org.recoup.agreement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.sharing.Party;
import org.recoup.sharing.Pool;
import org.recoup.sharing.Rule;

/** Shows people what a rule means before they sign it. */
@Stateless
@Boundary
public class WorkedExamples {

    /** In major units of the currency; small enough to follow by head. */
    private static final long POOL = 1000;

    @Inject
    private Records records;

    @Inject
    private PartyLines partyLines;

    record Of(int projectId, Rule rule) {}

    record Contribution(String code, Money amount) {}

    /**
     * What the rule would make of a small pool, with the contributions of today.
     *
     * @throws NotFound when there is no such agreement that the reader may see
     */
    public WorkedExample ofAgreement(long id) {
        Of agreement = records.one(Of.class, "select project_id, rule from agreement where id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("agreement", id));
        List<PartyLine> lines = partyLines.of(id);
        Map<String, Money> contributed = contributions(agreement.projectId());
        boolean assumed = agreement.rule() == Rule.CONTRIBUTION
                && lines.stream().noneMatch(line -> isPositive(contributed.get(line.department())));
        if (assumed) {
            for (int i = 0; i < lines.size(); i++) {
                contributed.put(
                        lines.get(i).department(), Money.ofMajor(HouseCurrency.UNIT, 100L * (lines.size() - i)));
            }
        }
        return divided(agreement.rule(), assumed, lines, contributed);
    }

    private static WorkedExample divided(
            Rule rule, boolean assumed, List<PartyLine> lines, Map<String, Money> contributed) {
        List<Party> parties = lines.stream()
                .map(line -> new Party(
                        line.department(),
                        contributed.getOrDefault(line.department(), HouseCurrency.zero()),
                        line.parts()))
                .toList();
        Money pool = Money.ofMajor(HouseCurrency.UNIT, POOL);
        Map<String, Money> shares = new HashMap<>();
        new Pool(pool, parties).divide(rule).forEach(share -> shares.put(share.code(), share.amount()));
        return new WorkedExample(
                pool,
                assumed,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new WorkedExample.Line(
                                lines.get(i).name(),
                                parties.get(i).parts(),
                                parties.get(i).contribution(),
                                shares.get(parties.get(i).code())))
                        .toList());
    }

    private static boolean isPositive(Money amount) {
        return amount != null && amount.isPositive();
    }

    private Map<String, Money> contributions(int project) {
        Map<String, Money> byCode = new HashMap<>();
        records.list(Contribution.class, """
                        select d.code, -sum(b.amount) as amount from balance b join department d on d.id = b.department_id
                         where b.project_id = :project and b.account in ('SPEND', 'FUNDING') group by d.code""", Map.of("project", project))
                .forEach(row -> byCode.put(row.code(), row.amount()));
        return byCode;
    }
}
