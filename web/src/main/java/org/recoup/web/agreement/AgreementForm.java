package org.recoup.web.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.recoup.agreement.AgreementOverview;
import org.recoup.agreement.Expected;
import org.recoup.agreement.WordAgreement;
import org.recoup.sharing.Facts;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Take;
import org.recoup.sharing.joint.DependencyModel;

/** The terms of an agreement while they are being written, and what is expected of it. */
public class AgreementForm implements Serializable {

    private static final long serialVersionUID = 1;

    /** Rules that ask what departments could do alone and in groups. */
    private static final Set<Rule> BY_LINES = EnumSet.complementOf(EnumSet.of(Rule.TIERED_COST, Rule.SERIAL));

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String note;
    private String curve;
    private JointModel kept;
    private boolean allowsCapitalToResource;
    private int version;
    private final List<PartyRow> parties = new ArrayList<>();
    private final List<TierForm> tiers = new ArrayList<>(List.of(new TierForm(Take.REST, Rule.CONTRIBUTION)));
    private final List<LineForm> lines = new ArrayList<>();
    private final List<YearRow> years = new ArrayList<>();

    void read(AgreementOverview draft) {
        startsOn = draft.startsOn();
        endsOn = draft.agreedUntil();
        note = draft.note();
        allowsCapitalToResource = draft.allowsCapitalToResource();
        version = draft.version();
        draft.parties().forEach(line -> parties.add(PartyRow.of(line)));
        tiers.clear();
        draft.tiers().forEach(tier -> tiers.add(TierForm.of(tier)));
        if (draft.joint() != null) {
            kept = draft.joint();
            curve = Points.ofCurve(kept.curve());
            kept.lines().forEach(line -> lines.add(LineForm.of(line)));
        }
    }

    /** @param years that savings may be expected in */
    void expect(Expected expected, List<YearRow> rows) {
        years.addAll(rows);
        fitParties();
        for (Facts.Given given : expected.contributions()) {
            parties.stream()
                    .filter(party -> party.getDepartment().equals(given.department()))
                    .forEach(party -> party.setContribution(given.amount()));
        }
        for (Facts.Saving saving : expected.savings()) {
            years.stream()
                    .filter(row -> row.getStartsOn().equals(saving.on()))
                    .forEach(row -> row.expect(saving.department(), saving.amount()));
        }
    }

    /** Makes room for each party wherever something is asked of each. */
    void fitParties() {
        tiers.forEach(tier -> tier.boundsFor(parties));
        years.forEach(year -> year.cellsFor(parties));
    }

    WordAgreement command() {
        return new WordAgreement(
                null,
                IntStream.range(0, tiers.size())
                        .mapToObj(i -> tiers.get(i).tier("tiers[" + i + "]"))
                        .toList(),
                joint(),
                startsOn,
                endsOn,
                note,
                parties.stream().map(PartyRow::terms).toList(),
                expected(),
                allowsCapitalToResource,
                version);
    }

    private JointModel joint() {
        if (isGroupsKept()) {
            return kept;
        }
        List<JointModel.Point> points = isSerial() ? Points.curve(curve, "curve") : List.of();
        return lines.isEmpty() && points.isEmpty()
                ? null
                : new JointModel(null, lines.stream().map(LineForm::line).toList(), List.of(), List.of(), null, points);
    }

    private Expected expected() {
        List<Facts.Given> contributions = parties.stream()
                .filter(party -> party.getContribution() != null)
                .map(party -> new Facts.Given(party.getDepartment(), party.getContribution()))
                .toList();
        List<Facts.Saving> savings =
                years.stream().flatMap(year -> year.savings().stream()).toList();
        return contributions.isEmpty() && savings.isEmpty() ? null : new Expected(contributions, savings);
    }

    /** Before the last tier, which takes the rest. */
    public void addTier() {
        TierForm added = new TierForm(Take.RECOUP, Rule.PRO_RATA);
        added.boundsFor(parties);
        tiers.add(tiers.size() - 1, added);
    }

    public void removeTier(TierForm tier) {
        tiers.remove(tier);
    }

    public void raise(TierForm tier) {
        int at = tiers.indexOf(tier);
        tiers.set(at, tiers.get(at - 1));
        tiers.set(at - 1, tier);
    }

    public void addLine() {
        lines.add(new LineForm(
                DependencyModel.Kind.BENEFIT,
                null,
                null,
                parties.stream().map(PartyRow::getDepartment).toList()));
    }

    public void removeLine(LineForm line) {
        lines.remove(line);
    }

    /** Values of groups come through the API; the page keeps them as they are. */
    public boolean isGroupsKept() {
        return kept != null && !(kept.coalitions().isEmpty() && kept.separable().isEmpty());
    }

    public boolean isByLines() {
        return uses(rule -> rule.kind() == Rule.Kind.JOINT && BY_LINES.contains(rule));
    }

    public boolean isSerial() {
        return uses(rule -> rule == Rule.SERIAL);
    }

    public boolean isCountsParts() {
        return uses(rule -> rule == Rule.AGREED_PARTS || rule == Rule.WEIGHTED_SHAPLEY);
    }

    public boolean isCountsQuantity() {
        return uses(rule -> rule == Rule.QUANTITY || rule == Rule.TIERED_COST || rule == Rule.SERIAL);
    }

    public boolean isCountsLevel() {
        return uses(rule -> rule == Rule.TIERED_COST);
    }

    private boolean uses(java.util.function.Predicate<Rule> asked) {
        return tiers.stream().map(TierForm::getRule).anyMatch(rule -> rule != null && asked.test(rule));
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public boolean isAllowsCapitalToResource() {
        return allowsCapitalToResource;
    }

    public void setAllowsCapitalToResource(boolean allowsCapitalToResource) {
        this.allowsCapitalToResource = allowsCapitalToResource;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getCurve() {
        return curve;
    }

    public void setCurve(String curve) {
        this.curve = curve;
    }

    public List<PartyRow> getParties() {
        return parties;
    }

    public List<TierForm> getTiers() {
        return tiers;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public List<YearRow> getYears() {
        return years;
    }
}
