package org.recoup.spending;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.recoup.money.Apportionment;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/**
 * What one pair of eyes enters and another decides on. Submitted, it is approved and posted, or returned with a comment; returned, it is
 * resubmitted or withdrawn; posted, it can only be reversed. Whoever had a hand in entering it never decides on it, not even through
 * somebody else.
 */
@MappedSuperclass
public abstract class Entry {

    private static final int LONGEST_COMMENT = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private EntryState state;

    private String comment = "";

    @Column(name = "entered_by")
    private int enteredBy;

    @Column(name = "entered_for")
    private Integer enteredFor;

    @Column(name = "earlier_hands")
    private int[] earlierHands = {};

    @Column(name = "decided_by")
    private Integer decidedBy;

    @Column(name = "decided_for")
    private Integer decidedFor;

    @Column(name = "journal_id")
    private Long journalId;

    @Column(name = "reversal_id")
    private Long reversalId;

    @Version
    private int version;

    protected Entry() {}

    /** Where it waits for somebody else's decision. */
    protected void submit(Authority by) {
        if (state != null) {
            require(EntryState.RETURNED);
            earlierHands = hands();
        }
        state = EntryState.SUBMITTED;
        enteredBy = by.personId();
        enteredFor = by.onBehalfOf();
        decidedBy = null;
        decidedFor = null;
    }

    /** @throws Refused when it was decided already, or {@code by} had a hand in it */
    public void checkAwaits(Authority by) {
        require(EntryState.SUBMITTED);
        checkOtherEyes(by);
    }

    /** Back to the finance officer, who is told why. */
    public void returnWith(String why, Authority by) {
        checkAwaits(by);
        comment = checkedText("comment", why);
        decide(EntryState.RETURNED, by);
    }

    /** @param journal key of the journal that was posted for it */
    public void post(long journal, Authority by) {
        checkAwaits(by);
        journalId = journal;
        decide(EntryState.POSTED, by);
    }

    /** Given up before it was approved. */
    public void withdraw() {
        if (state != EntryState.RETURNED) {
            require(EntryState.SUBMITTED);
        }
        state = EntryState.WITHDRAWN;
    }

    /** @throws Refused when it is not posted, or {@code by} had a hand in it */
    public void checkReversible(Authority by) {
        require(EntryState.POSTED);
        checkOtherEyes(by);
    }

    /** @param reversal key of the journal that mirrors the posted one */
    public void reverse(long reversal, Authority by) {
        checkReversible(by);
        reversalId = reversal;
        state = EntryState.REVERSED;
    }

    /** As if what was entered before had been returned: the same hands, the comment why, and it waits for its finance officers. */
    protected void giveBackCopy(Entry other, String why, Authority by) {
        enteredBy = other.enteredBy;
        enteredFor = other.enteredFor;
        earlierHands = other.earlierHands.clone();
        comment = why.strip();
        decide(EntryState.RETURNED, by);
    }

    /** @throws Refused when it was withdrawn or reversed */
    public void requireCounting() {
        if (state == EntryState.WITHDRAWN || state == EntryState.REVERSED) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    public Long id() {
        return id;
    }

    public int enteredBy() {
        return enteredBy;
    }

    /** @return null when it was entered in the person's own right */
    public Integer enteredFor() {
        return enteredFor;
    }

    public Long journalId() {
        return journalId;
    }

    public int version() {
        return version;
    }

    public static void checkAmount(Money amount) {
        if (amount.isZero()) {
            throw new Refused("amount", "amount.zero");
        }
        // Not as a long: what came by the API may be larger than any.
        if (amount.abs().getAmountMinor().compareTo(BigDecimal.valueOf(Apportionment.LARGEST)) > 0) {
            throw new Refused("amount", "amount.too.large");
        }
    }

    public static void checkDate(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Refused(field, "date.range", date.toString(), EARLIEST.toString(), LATEST.toString());
        }
    }

    /** @throws Refused when it is empty or too long */
    static String checkedText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new Refused(field, field + ".missing");
        }
        if (text.length() > LONGEST_COMMENT) {
            throw new Refused(field, "text.length", 1, LONGEST_COMMENT);
        }
        return text.strip();
    }

    private void decide(EntryState next, Authority by) {
        state = next;
        decidedBy = by.personId();
        decidedFor = by.onBehalfOf();
    }

    protected void require(EntryState wanted) {
        if (state != wanted) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    /** @throws Refused when {@code by} had a hand in it */
    protected void checkOtherEyes(Authority by) {
        boolean earlier = IntStream.of(earlierHands)
                .anyMatch(hand -> hand == by.personId() || Integer.valueOf(hand).equals(by.onBehalfOf()));
        if (earlier || by.sharesEyesWith(enteredBy, enteredFor)) {
            throw new Refused("", "own.entry");
        }
    }

    private int[] hands() {
        IntStream last = enteredFor == null ? IntStream.of(enteredBy) : IntStream.of(enteredBy, enteredFor);
        return IntStream.concat(IntStream.of(earlierHands), last)
                .distinct()
                .sorted()
                .toArray();
    }
}
