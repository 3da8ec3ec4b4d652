package org.recoup.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.sharing.fault.Unshareable;

/**
 * The same facts through many terms side by side.
 *
 * @param contributed by the parties so far, in order of their codes
 */
public record Comparison(List<Contributed> contributed, List<Column> columns) {

    /** What a party has contributed so far. */
    public record Contributed(String department, Money amount) {}

    /** Terms to compare, by a name; null where the rule of the last tier names them well enough. */
    public record Alternative(String name, List<Tier> tiers) {
        public Alternative {
            tiers = Gaps.kept(tiers);
        }

        /** By which it is known: that of the first tier where it divides claims, else that of the last; null without tiers. */
        public Rule rule() {
            if (tiers.isEmpty()) {
                return null;
            }
            Rule first = rule(tiers.get(0));
            boolean claims = first != null && first.kind() == Rule.Kind.CLAIMS;
            return claims ? first : rule(tiers.get(tiers.size() - 1));
        }

        private static Rule rule(Tier tier) {
            return tier == null ? null : tier.rule();
        }
    }

    /**
     * What one set of terms makes of the facts.
     *
     * @param sharing null when the terms cannot be applied, as is the net of each line
     * @param refusal why not, or null
     */
    public record Column(Alternative terms, Sharing sharing, Unshareable refusal, List<Net> nets) {}

    /** Net position: the share to date less what was contributed. */
    public record Net(String department, Money share, Money net) {}

    public Comparison {
        contributed = List.copyOf(contributed);
        columns = List.copyOf(columns);
    }

    /**
     * Applies each alternative to the facts; one that cannot be applied says why and does not hinder the others.
     *
     * @throws Unshareable when the parties or the facts are at fault, whatever the terms
     */
    public static Comparison of(List<Party> parties, JointModel joint, Facts facts, List<Alternative> alternatives) {
        List<Party> named = Gaps.kept(parties);
        new PartiesCheck(named).check();
        Set<String> codes = named.stream().map(Party::department).collect(Collectors.toSet());
        new FactsCheck(facts, codes, new AmountCheck()).check();
        CurrencyUnit unit = facts.currency();
        List<Contributed> contributed = named.stream()
                .map(Party::department)
                .sorted()
                .map(code -> new Contributed(code, facts.contributedBy(code, unit)))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            Alternative alternative = alternatives.get(i);
            Gaps.refuse("alternatives[" + i + "]", alternative);
            columns.add(column(parties, joint, facts, alternative, contributed));
        }
        return new Comparison(contributed, columns);
    }

    /**
     * Every rule once, as far as these inputs go: rules for weights and joint rules divide everything; rules for claims divide until
     * contributions are recouped, and the rest goes in proportion to contributions.
     */
    public static List<Alternative> everyRule() {
        List<Alternative> alternatives = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule == Rule.DISCOUNTED_CONTRIBUTION) {
                continue;
            }
            alternatives.add(new Alternative(
                    null,
                    rule.kind() == Rule.Kind.CLAIMS
                            ? List.of(Tier.recoup(rule), Tier.rest(Rule.CONTRIBUTION))
                            : List.of(Tier.rest(rule))));
        }
        return alternatives;
    }

    private static Column column(
            List<Party> parties, JointModel joint, Facts facts, Alternative terms, List<Contributed> contributed) {
        try {
            Sharing sharing = new Waterfall(parties, terms.tiers(), joint).share(facts);
            List<Net> nets = contributed.stream()
                    .map(it -> {
                        Money share = sharing.of(it.department()).toDate();
                        return new Net(it.department(), share, share.minus(it.amount()));
                    })
                    .toList();
            return new Column(terms, sharing, null, nets);
        } catch (Unshareable refusal) {
            return new Column(terms, null, refusal, List.of());
        }
    }
}
