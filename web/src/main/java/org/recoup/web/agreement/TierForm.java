package org.recoup.web.agreement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.sharing.Bound;
import org.recoup.sharing.Discount;
import org.recoup.sharing.Gate;
import org.recoup.sharing.Return;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Take;
import org.recoup.sharing.Tier;

/** A tier while it is being written. What its kind does not ask for is kept, so that trying another kind loses nothing. */
public class TierForm implements Serializable {

    private static final long serialVersionUID = 1;

    private Take take;
    private Rule rule;
    private BigDecimal percent;
    private Money amount;
    private Return.Kind terms = Return.Kind.NOMINAL;
    private BigDecimal ratePercent;
    private String index;
    private Money minimum;
    private Gate.From from = Gate.From.FIRST_POUND;
    private LocalDate until;
    private Discount.Schedule schedule = Discount.Schedule.GREEN_BOOK;
    private LocalDate discountFrom;
    private String bands;
    private final List<BoundForm> bounds = new ArrayList<>();

    TierForm(Take take, Rule rule) {
        this.take = take;
        this.rule = rule;
    }

    static TierForm of(Tier tier) {
        TierForm form = new TierForm(tier.take(), tier.rule());
        form.percent = tier.percent();
        form.amount = tier.amount();
        if (tier.terms() != null) {
            form.terms = tier.terms().kind();
            form.ratePercent = tier.terms().ratePercent();
            form.index = Points.ofIndex(tier.terms().index());
        }
        if (tier.gate() != null) {
            form.minimum = tier.gate().minimum();
            form.from = tier.gate().from();
        }
        form.until = tier.until();
        if (tier.discount() != null) {
            form.schedule = tier.discount().schedule();
            form.discountFrom = tier.discount().from();
            form.bands = Points.ofBands(tier.discount().bands());
        }
        tier.bounds().forEach(bound -> form.bounds.add(new BoundForm(bound.department(), bound.floor(), bound.cap())));
        return form;
    }

    /** @param path of the tier, such as tiers[0] */
    Tier tier(String path) {
        boolean open = take == Take.REST;
        return new Tier(
                take,
                rule,
                take == Take.PERCENTAGE ? percent : null,
                take == Take.AMOUNT ? amount : null,
                isGrowing() ? new Return(terms, rate(), points(path)) : null,
                open || minimum == null ? null : new Gate(minimum, from),
                open ? null : until,
                isDiscounted() ? new Discount(discountFrom, schedule, Points.bands(bands, path + ".bands")) : null,
                isRecoup() ? List.of() : agreedBounds());
    }

    private BigDecimal rate() {
        return terms == Return.Kind.RATE ? ratePercent : null;
    }

    private List<Return.Point> points(String path) {
        return terms == Return.Kind.INDEX ? Points.index(index, path + ".index") : List.of();
    }

    private List<Bound> agreedBounds() {
        return bounds.stream().filter(BoundForm::isBound).map(BoundForm::bound).toList();
    }

    /** One row of bounds for each party, in their order. */
    void boundsFor(List<PartyRow> parties) {
        List<BoundForm> kept = parties.stream()
                .map(party -> bounds.stream()
                        .filter(bound -> bound.getDepartment().equals(party.getDepartment()))
                        .findFirst()
                        .orElseGet(() -> new BoundForm(party.getDepartment(), null, null)))
                .toList();
        bounds.clear();
        bounds.addAll(kept);
    }

    /** The rules that go with what the tier takes. */
    public List<Rule> getRules() {
        return Stream.of(Rule.values())
                .filter(choice -> (choice.kind() == Rule.Kind.CLAIMS) == isRecoup())
                .toList();
    }

    public boolean isRecoup() {
        return take == Take.RECOUP;
    }

    public boolean isGrowing() {
        return isRecoup() && terms != Return.Kind.NOMINAL;
    }

    public boolean isDiscounted() {
        return rule == Rule.DISCOUNTED_CONTRIBUTION;
    }

    /** Whether somebody set a condition, so that it is shown without being asked for. */
    public boolean isConditional() {
        return minimum != null || until != null || bounds.stream().anyMatch(BoundForm::isBound);
    }

    public Take getTake() {
        return take;
    }

    /** A rule that does not go with the new kind gives way to one that does. */
    public void setTake(Take take) {
        this.take = take;
        if (rule != null && (rule.kind() == Rule.Kind.CLAIMS) != isRecoup()) {
            rule = isRecoup() ? Rule.PRO_RATA : Rule.CONTRIBUTION;
        }
    }

    public Rule getRule() {
        return rule;
    }

    public void setRule(Rule rule) {
        if (rule != null && (rule.kind() == Rule.Kind.CLAIMS) == isRecoup()) {
            this.rule = rule;
        }
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public Return.Kind getTerms() {
        return terms;
    }

    public void setTerms(Return.Kind terms) {
        this.terms = terms;
    }

    public BigDecimal getRatePercent() {
        return ratePercent;
    }

    public void setRatePercent(BigDecimal ratePercent) {
        this.ratePercent = ratePercent;
    }

    public String getIndex() {
        return index;
    }

    public void setIndex(String index) {
        this.index = index;
    }

    public Money getMinimum() {
        return minimum;
    }

    public void setMinimum(Money minimum) {
        this.minimum = minimum;
    }

    public Gate.From getFrom() {
        return from;
    }

    public void setFrom(Gate.From from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public Discount.Schedule getSchedule() {
        return schedule;
    }

    public void setSchedule(Discount.Schedule schedule) {
        this.schedule = schedule;
    }

    public LocalDate getDiscountFrom() {
        return discountFrom;
    }

    public void setDiscountFrom(LocalDate discountFrom) {
        this.discountFrom = discountFrom;
    }

    public String getBands() {
        return bands;
    }

    public void setBands(String bands) {
        this.bands = bands;
    }

    public List<BoundForm> getBounds() {
        return bounds;
    }
}
