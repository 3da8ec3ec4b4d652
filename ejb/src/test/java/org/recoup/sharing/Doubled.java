package org.recoup.sharing;

import java.util.List;
import org.joda.money.Money;
import org.recoup.sharing.SampleTerms.Case;

/** The same terms and facts with twice the money everywhere. */
final class Doubled {

    private Doubled() {}

    static Case of(Case any) {
        Waterfall terms = any.terms();
        return new Case(
                new Waterfall(
                        terms.parties().stream()
                                .map(it -> new Party(it.department(), it.parts(), it.quantity(), twice(it.level())))
                                .toList(),
                        terms.tiers().stream().map(Doubled::tier).toList(),
                        joint(terms.joint())),
                facts(any.facts()));
    }

    private static Tier tier(Tier tier) {
        return new Tier(
                tier.take(),
                tier.rule(),
                tier.percent(),
                twice(tier.amount()),
                tier.terms(),
                tier.gate() == null
                        ? null
                        : new Gate(twice(tier.gate().minimum()), tier.gate().from()),
                tier.until(),
                tier.discount(),
                tier.bounds().stream()
                        .map(it -> new Bound(it.department(), twice(it.floor()), twice(it.cap())))
                        .toList());
    }

    private static JointModel joint(JointModel joint) {
        return new JointModel(
                joint.sense(),
                joint.lines().stream()
                        .map(it -> new JointModel.Line(it.kind(), it.name(), twice(it.amount()), it.departments()))
                        .toList(),
                joint.coalitions().stream()
                        .map(it -> new JointModel.Coalition(it.departments(), twice(it.amount())))
                        .toList(),
                List.of(),
                null,
                joint.curve().stream()
                        .map(it -> new JointModel.Point(it.quantity(), twice(it.cost())))
                        .toList());
    }

    private static Facts facts(Facts facts) {
        return new Facts(
                facts.on(),
                facts.savings().stream()
                        .map(it -> new Facts.Saving(it.on(), it.department(), twice(it.amount())))
                        .toList(),
                facts.paid().stream()
                        .map(it -> new Facts.Paid(it.on(), it.department(), twice(it.amount())))
                        .toList(),
                List.of());
    }

    private static Money twice(Money amount) {
        return amount == null ? null : amount.multipliedBy(2);
    }
}
