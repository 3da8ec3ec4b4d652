package org.recoup.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.agreement.AgreedTiers;
import org.recoup.platform.Documents;
import org.recoup.platform.Fault;
import org.recoup.platform.HouseCurrency;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Facts;
import org.recoup.sharing.Share;
import org.recoup.sharing.Sharing;
import org.recoup.sharing.Tier;
import org.recoup.sharing.fault.Unshareable;

/**
 * Divides the waiting claims of one project among the parties of its agreement. The terms are applied to all savings so far; what was
 * given before is taken off. Pure: everything it needs is given. Entitlements sum to the pool to the cent, so that what is due sums to
 * zero. A department where savings landed and which did not sign shares its landing all the same: it is entitled to nothing and owes
 * all of it.
 */
final class Division {

    private final List<WaitingClaim> claims;
    private final List<PartyTerms> parties;
    private final History history;
    private final LocalDate on;

    /**
     * @param claims of one project, at least one
     * @param parties of the agreement in force; empty when there is none
     * @param on the last day of their period
     */
    Division(List<WaitingClaim> claims, List<PartyTerms> parties, History history, LocalDate on) {
        this.claims = claims;
        this.parties = parties;
        this.history = history;
        this.on = on;
    }

    ProjectPool divide(boolean periodOpen) {
        if (parties.isEmpty()) {
            return pool(Hindrance.NO_AGREEMENT, null, null);
        }
        try {
            Sharing sharing = tiers().among(
                            parties.stream().map(PartyTerms::party).toList())
                    .share(facts());
            return pool(periodOpen ? null : Hindrance.PERIOD_CLOSED, null, sharing);
        } catch (Unshareable refusal) {
            boolean weights = refusal.code().equals("sharing.weights.none");
            return pool(
                    weights ? Hindrance.NO_WEIGHT : Hindrance.NOT_DIVISIBLE,
                    new Fault(refusal.field(), refusal.code(), refusal.values()),
                    null);
        }
    }

    /** All that happened so far under the agreement. Contributions of departments that are no party count for nothing. */
    Facts facts() {
        Set<String> codes = parties.stream().map(PartyTerms::department).collect(Collectors.toSet());
        List<Facts.Saving> savings = new ArrayList<>();
        history.shared().forEach(it -> savings.add(saving(it.endsOn(), it.department(), it.amount(), codes)));
        claims.forEach(it -> savings.add(saving(on, it.department(), it.amount(), codes)));
        LocalDate last =
                savings.stream().map(Facts.Saving::on).max(LocalDate::compareTo).orElse(on);
        Predicate<Contributed> counts =
                it -> codes.contains(it.department()) && !it.endsOn().isAfter(last);
        return new Facts(
                last,
                savings,
                paid(history.contributed(), counts),
                history.given().stream()
                        .filter(it -> codes.contains(it.department()))
                        .map(it -> new Facts.Given(it.department(), it.amount()))
                        .toList(),
                paid(history.returned(), counts));
    }

    private static List<Facts.Paid> paid(List<Contributed> amounts, Predicate<Contributed> counts) {
        return amounts.stream()
                .filter(counts)
                .map(it -> new Facts.Paid(it.endsOn(), it.department(), it.amount()))
                .toList();
    }

    private static Facts.Saving saving(LocalDate day, String department, Money amount, Set<String> parties) {
        return new Facts.Saving(day, parties.contains(department) ? department : null, amount);
    }

    private AgreedTiers tiers() {
        return Documents.read(parties.get(0).terms(), AgreedTiers.class);
    }

    private ProjectPool pool(Hindrance hindrance, Fault fault, Sharing sharing) {
        WaitingClaim any = claims.get(0);
        PartyTerms terms = parties.isEmpty() ? null : parties.get(0);
        List<Tier> tiers = terms == null ? List.of() : tiers().tiers();
        return new ProjectPool(
                any.projectId(),
                any.project(),
                any.projectName(),
                total(),
                terms == null ? null : terms.agreementId(),
                terms == null ? null : terms.agreementVersion(),
                terms == null ? null : tiers.get(tiers.size() - 1).rule(),
                tiers.size(),
                hindrance,
                fault,
                sharing == null ? null : facts(),
                entitlements(sharing));
    }

    private Money total() {
        return Money.total(claims.stream().map(WaitingClaim::amount).toList());
    }

    private List<Entitlement> entitlements(Sharing sharing) {
        Map<String, Money> landed = new TreeMap<>();
        claims.forEach(claim -> landed.merge(claim.department(), claim.amount(), Money::plus));
        Map<String, Entitlement> all = new TreeMap<>();
        parties.forEach(party -> all.put(
                party.department(),
                entitlement(
                        party.departmentId(),
                        party.department(),
                        party.name(),
                        landed,
                        sharing == null ? null : sharing.of(party.department()))));
        claims.forEach(claim -> all.computeIfAbsent(claim.department(), code -> outsider(claim, landed, sharing)));
        return List.copyOf(all.values());
    }

    private Entitlement entitlement(int id, String code, String name, Map<String, Money> landed, Share share) {
        return new Entitlement(
                id,
                code,
                name,
                true,
                contribution(code),
                landed.getOrDefault(code, HouseCurrency.zero()),
                share == null ? null : share.amount(),
                share == null ? null : share.explanation());
    }

    private Entitlement outsider(WaitingClaim claim, Map<String, Money> landed, Sharing sharing) {
        return new Entitlement(
                claim.departmentId(),
                claim.department(),
                claim.name(),
                false,
                contribution(claim.department()),
                landed.get(claim.department()),
                sharing == null ? null : HouseCurrency.zero(),
                sharing == null ? null : Explanation.ofNothing(sharing.pool()));
    }

    private Money contribution(String code) {
        return history.contributed().stream()
                .filter(it -> it.department().equals(code) && !it.endsOn().isAfter(on))
                .map(Contributed::amount)
                .reduce(HouseCurrency.zero(), Money::plus);
    }
}
