package org.recoup.sharing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.recoup.sharing.fault.Unshareable;

/** Whether the limit, the rule and the bounds of a tier go together. */
final class TierCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tier tier;
    private final String path;
    private final boolean last;

    TierCheck(Tier tier, String path, boolean last) {
        this.tier = tier;
        this.path = path;
        this.last = last;
    }

    /** @param departments that may have bounds */
    void check(Set<String> departments) {
        if (tier.take() == null) {
            throw new Unshareable(path + ".take", "sharing.tier.take");
        }
        if (tier.rule() == null) {
            throw new Unshareable(path + ".rule", "sharing.tier.rule");
        }
        checkPlace();
        checkLimit();
        checkGate(tier.gate(), path + ".gate");
        new RatesCheck(tier, path).check();
        checkBounds(departments);
    }

    private void checkPlace() {
        if (last != (tier.take() == Take.REST)) {
            throw new Unshareable(path + ".take", last ? "sharing.tier.last" : "sharing.tier.rest");
        }
        if (last && (tier.gate() != null || tier.until() != null)) {
            throw new Unshareable(path + (tier.gate() != null ? ".gate" : ".until"), "sharing.tier.last.open");
        }
        if ((tier.take() == Take.RECOUP) != (tier.rule().kind() == Rule.Kind.CLAIMS)) {
            throw new Unshareable(
                    path + ".rule", tier.take() == Take.RECOUP ? "sharing.tier.claims" : "sharing.tier.claims.only");
        }
    }

    private void checkLimit() {
        if (tier.take() == Take.PERCENTAGE) {
            if (tier.percent() == null
                    || tier.percent().signum() <= 0
                    || tier.percent().compareTo(HUNDRED) > 0) {
                throw new Unshareable(path + ".percent", "sharing.tier.percent", Decimals.shown(tier.percent()));
            }
            Decimals.check(path + ".percent", tier.percent());
        }
        if (tier.take() == Take.AMOUNT
                && (tier.amount() == null || !tier.amount().isPositive())) {
            throw new Unshareable(path + ".amount", "sharing.tier.amount", shown(tier.amount()));
        }
    }

    private static void checkGate(Gate gate, String path) {
        if (gate == null) {
            return;
        }
        if (gate.minimum() == null || gate.minimum().isNegative()) {
            throw new Unshareable(path + ".minimum", "sharing.gate.minimum", shown(gate.minimum()));
        }
        if (gate.from() == null) {
            throw new Unshareable(path + ".from", "sharing.gate.from");
        }
    }

    private void checkBounds(Set<String> departments) {
        List<Bound> bounds = tier.bounds();
        if (tier.take() == Take.RECOUP && !bounds.isEmpty()) {
            throw new Unshareable(path + ".bounds", "sharing.bounds.recoup");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < bounds.size(); i++) {
            Bound bound = bounds.get(i);
            String at = path + ".bounds[" + i + "]";
            Gaps.refuse(at, bound);
            Gaps.refuse(at + ".department", bound.department());
            if (!departments.contains(bound.department())) {
                throw new Unshareable(at + ".department", "sharing.department.unknown", bound.department());
            }
            if (!seen.add(bound.department())) {
                throw new Unshareable(at + ".department", "sharing.department.twice", bound.department());
            }
            checkBound(bound, at);
        }
    }

    private static void checkBound(Bound bound, String path) {
        requirePositive(bound.floor(), path + ".floor");
        requirePositive(bound.cap(), path + ".cap");
        boolean both = bound.floor() != null && bound.cap() != null;
        if (both && bound.floor().getAmount().compareTo(bound.cap().getAmount()) > 0) {
            throw new Unshareable(
                    path,
                    "sharing.bounds.crossed",
                    bound.department(),
                    bound.floor().getAmountMinor().toPlainString(),
                    bound.cap().getAmountMinor().toPlainString());
        }
    }

    private static void requirePositive(Money amount, String path) {
        if (amount != null && amount.isNegative()) {
            throw new Unshareable(path, "sharing.bound.negative", shown(amount));
        }
    }

    private static String shown(Money amount) {
        return amount == null ? "-" : amount.getAmount().toPlainString();
    }
}
