package org.recoup.ledger;

import java.util.List;
import org.joda.money.Money;

/**
 * A balanced set of postings for one event, ready to be posted.
 *
 * @param periodId the period in which it counts
 * @param projectId null when it nets several projects, as settlements do
 * @param source the record it stands for, such as {@code cost:42}
 * @param postings at least two, of sum zero
 */
public record Journal(
        JournalKind kind, int periodId, Integer projectId, String description, String source, List<Posting> postings) {

    /**
     * One line of a journal.
     *
     * @param categoryId null where no cost category applies
     * @param amount above zero when value flows to the department
     */
    public record Posting(Account account, int departmentId, Integer categoryId, Money amount) {}

    public Journal {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException("a journal has two postings or more, found " + postings.size());
        }
        long sum = postings.stream()
                .mapToLong(posting -> posting.amount().getAmountMinorLong())
                .reduce(0, Math::addExact);
        if (sum != 0) {
            throw new IllegalArgumentException("postings of " + source + " sum to zero, found " + sum + " cents");
        }
    }

    /** Two postings that mirror each other. */
    public static List<Posting> between(
            Account from, int fromDepartment, Account to, int toDepartment, Integer categoryId, Money amount) {
        return List.of(
                new Posting(from, fromDepartment, categoryId, amount.negated()),
                new Posting(to, toDepartment, categoryId, amount));
    }
}
