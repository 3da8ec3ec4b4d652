package org.recoup.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.Sharing.Notice;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.Airport;
import org.recoup.sharing.joint.AirportNeeds;
import org.recoup.sharing.joint.CoalitionValues;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.sharing.joint.Game;
import org.recoup.sharing.joint.Gately;
import org.recoup.sharing.joint.JoiningLoss;
import org.recoup.sharing.joint.Nucleolus;
import org.recoup.sharing.joint.SeparableCosts;
import org.recoup.sharing.joint.SeparableValues;
import org.recoup.sharing.joint.SerialCostSharing;
import org.recoup.sharing.joint.SerialDemands;
import org.recoup.sharing.joint.Shapley;
import org.recoup.sharing.joint.Tau;
import org.recoup.sharing.joint.WeightedShapley;

/** The joint rules applied to what the parties could do alone and in groups; each rule once, however often it is asked for. */
final class Joints {

    private final List<Party> parties;
    private final JointModel model;
    private final Map<Rule, Map<String, BigFraction>> known = new EnumMap<>(Rule.class);
    private final List<Notice> notices = new ArrayList<>();
    private Game game;

    Joints(Waterfall terms) {
        this.parties = terms.parties();
        this.model = terms.joint();
    }

    /** What the rule gives to each party out of the value of all together, in cents by code. */
    Map<String, BigFraction> values(Rule rule) {
        Map<String, BigFraction> values = known.get(rule);
        if (values == null) {
            values = compute(rule);
            known.put(rule, values);
        }
        return values;
    }

    /** What came up while the rules were applied. */
    List<Notice> notices() {
        return notices;
    }

    /** @throws Unshareable when none of the kinds of values is there */
    Game game() {
        if (game == null) {
            game = Games.read(model, parties.stream().map(Party::department).toList());
            joiningLoss()
                    .ifPresent(loss -> notices.add(new Notice(
                            "joining.loss",
                            List.of(String.join(", ", loss.group()), String.join(", ", loss.joined()), loss.lost()))));
        }
        return game;
    }

    private Map<String, BigFraction> compute(Rule rule) {
        return switch (rule) {
            case TIERED_COST, SERIAL -> withoutGame(rule);
            default -> byCode(game().codes(), divide(rule));
        };
    }

    private Map<String, BigFraction> withoutGame(Rule rule) {
        try {
            return rule == Rule.SERIAL ? serial() : tieredCost();
        } catch (Unshareable refusal) {
            throw refusal.within("joint");
        }
    }

    private List<BigFraction> divide(Rule rule) {
        try {
            return switch (rule) {
                case SEPARABLE_COSTS_REMAINING_BENEFITS -> SeparableCosts.remainingBenefits(game());
                case EQUAL_NON_SEPARABLE -> SeparableCosts.equalSplit(game());
                case GATELY -> Gately.of(game());
                case SHAPLEY -> game() instanceof DependencyModel lines ? Shapley.of(lines) : Shapley.of(groups());
                case WEIGHTED_SHAPLEY ->
                    game() instanceof DependencyModel lines
                            ? WeightedShapley.of(lines, parts())
                            : WeightedShapley.of(groups(), parts());
                case TAU -> game() instanceof DependencyModel lines ? Tau.of(lines) : Tau.of(groups());
                case NUCLEOLUS -> nucleolus(Nucleolus.Kind.PLAIN);
                case PER_CAPITA_NUCLEOLUS -> nucleolus(Nucleolus.Kind.PER_CAPITA);
                case PROPORTIONAL_NUCLEOLUS -> nucleolus(Nucleolus.Kind.PROPORTIONAL);
                default -> throw new IllegalArgumentException("expected a rule that asks for a game, found " + rule);
            };
        } catch (Unshareable refusal) {
            throw refusal.within("joint");
        }
    }

    /** Published values are sometimes such that joining makes a group worse off; a dependency model never is. */
    private Optional<JoiningLoss> joiningLoss() {
        if (game instanceof CoalitionValues values) {
            return JoiningLoss.worst(values);
        }
        return game instanceof SeparableValues values ? JoiningLoss.worst(values) : Optional.empty();
    }

    private List<BigFraction> nucleolus(Nucleolus.Kind kind) {
        Nucleolus found = Nucleolus.of(groups(), kind);
        if (found.domain() == Nucleolus.Domain.EFFICIENT_DIVISIONS) {
            notices.add(new Notice("nucleolus.nobody.alone", List.of()));
        }
        return found.shares();
    }

    /** @throws Unshareable when there are too many departments, or only the values that separable costs need */
    private CoalitionValues groups() {
        if (game() instanceof CoalitionValues values) {
            return values;
        }
        if (game() instanceof DependencyModel lines) {
            return lines.coalitionValues();
        }
        throw new Unshareable("coalitions", "sharing.joint.groups");
    }

    private Map<String, BigInteger> parts() {
        Map<String, BigInteger> parts = new HashMap<>();
        parties.forEach(party -> parts.put(party.department(), BigInteger.valueOf(party.parts())));
        return parts;
    }

    /** Users are the quantities of the parties; where nobody has any, everybody counts as one. */
    private Map<String, BigFraction> tieredCost() {
        boolean counted = parties.stream().anyMatch(party -> party.quantity() > 0);
        List<AirportNeeds.Need> needs = parties.stream()
                .filter(party -> !counted || party.quantity() > 0)
                .map(party -> new AirportNeeds.Need(
                        party.department(), party.level().getAmountMinorLong(), counted ? party.quantity() : 1))
                .toList();
        AirportNeeds all = new AirportNeeds(needs);
        return byCode(all.codes(), Airport.of(all));
    }

    private Map<String, BigFraction> serial() {
        Map<String, Long> demands = new TreeMap<>();
        parties.forEach(party -> demands.put(party.department(), party.quantity()));
        SerialDemands asked = new SerialDemands(
                demands,
                model.curve().stream()
                        .map(point -> new SerialDemands.Point(
                                point.quantity(), point.cost().getAmountMinorLong()))
                        .toList());
        return byCode(asked.codes(), SerialCostSharing.of(asked));
    }

    /** Parties that the values do not name get nothing. */
    private Map<String, BigFraction> byCode(List<String> codes, List<BigFraction> values) {
        Map<String, BigFraction> byCode = new TreeMap<>();
        parties.forEach(party -> byCode.put(party.department(), BigFraction.ZERO));
        for (int i = 0; i < codes.size(); i++) {
            byCode.put(codes.get(i), values.get(i));
        }
        return byCode;
    }
}
