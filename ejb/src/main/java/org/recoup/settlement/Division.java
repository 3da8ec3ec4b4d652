package org.recoup.settlement;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Party;
import org.recoup.sharing.Pool;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Share;

/**
 * Divides the waiting claims of one project among the parties of its agreement. Pure: everything it needs is given. Entitlements sum
 * to the pool to the cent, so that what is due sums to zero. A department where savings landed and which did not sign shares its
 * landing all the same: it is entitled to nothing and owes all of it.
 */
final class Division {

    private final List<WaitingClaim> claims;
    private final List<PartyTerms> parties;
    private final Map<Integer, Money> contributions;

    /**
     * @param claims of one project, at least one
     * @param parties of the agreement in force; empty when there is none
     * @param contributions by key of department; absent means none
     */
    Division(List<WaitingClaim> claims, List<PartyTerms> parties, Map<Integer, Money> contributions) {
        this.claims = claims;
        this.parties = parties;
        this.contributions = contributions;
    }

    ProjectPool divide(boolean periodOpen) {
        Pool pool = parties.isEmpty()
                ? null
                : new Pool(total(), parties.stream().map(this::party).toList());
        PartyTerms terms = parties.isEmpty() ? null : parties.get(0);
        boolean divisible = pool != null && pool.hasWeight(terms.rule());
        Map<String, Share> shares = divisible ? sharesByCode(pool, terms.rule()) : Map.of();
        Hindrance hindrance = pool == null
                ? Hindrance.NO_AGREEMENT
                : !divisible ? Hindrance.NO_WEIGHT : periodOpen ? null : Hindrance.PERIOD_CLOSED;
        WaitingClaim any = claims.get(0);
        return new ProjectPool(
                any.projectId(),
                any.project(),
                any.projectName(),
                total(),
                terms == null ? null : terms.agreementId(),
                terms == null ? null : terms.agreementVersion(),
                terms == null ? null : terms.rule(),
                hindrance,
                entitlements(shares));
    }

    private Money total() {
        return Money.total(claims.stream().map(WaitingClaim::amount).toList());
    }

    private Party party(PartyTerms terms) {
        return new Party(terms.department(), contribution(terms.departmentId()), terms.parts());
    }

    private Money contribution(int departmentId) {
        return contributions.getOrDefault(departmentId, HouseCurrency.zero());
    }

    private static Map<String, Share> sharesByCode(Pool pool, Rule rule) {
        return pool.divide(rule).stream().collect(Collectors.toMap(Share::code, Function.identity()));
    }

    private List<Entitlement> entitlements(Map<String, Share> shares) {
        Map<String, Money> landed = new TreeMap<>();
        claims.forEach(claim -> landed.merge(claim.department(), claim.amount(), Money::plus));
        Map<String, Entitlement> all = new TreeMap<>();
        parties.forEach(party -> all.put(
                party.department(),
                entitlement(party.departmentId(), party.department(), party.name(), true, landed, shares)));
        claims.forEach(claim -> all.putIfAbsent(
                claim.department(),
                entitlement(claim.departmentId(), claim.department(), claim.name(), false, landed, shares)));
        return List.copyOf(all.values());
    }

    private Entitlement entitlement(
            int id, String code, String name, boolean party, Map<String, Money> landed, Map<String, Share> shares) {
        Share share = party ? shares.get(code) : nothing(code, shares);
        return new Entitlement(
                id,
                code,
                name,
                party,
                contribution(id),
                landed.getOrDefault(code, HouseCurrency.zero()),
                share == null ? null : share.amount(),
                share == null ? null : share.explanation());
    }

    /** The share of a department that is no party: weight zero beside the weights of those who are. */
    private static Share nothing(String code, Map<String, Share> shares) {
        return shares.values().stream()
                .findFirst()
                .map(Share::explanation)
                .map(any -> new Share(
                        code,
                        HouseCurrency.zero(),
                        new Explanation(
                                any.rule(),
                                any.pool(),
                                BigInteger.ZERO,
                                any.sumOfWeights(),
                                BigInteger.ZERO,
                                BigInteger.ONE,
                                false,
                                any.oddCentsTo())))
                .orElse(null);
    }
}
