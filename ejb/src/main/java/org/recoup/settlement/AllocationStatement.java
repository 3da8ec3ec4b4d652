package org.recoup.settlement;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

/**
 * An allocation that says why every share is what it is.
 *
 * @param agreementId of the agreement by which it was divided, for ever
 * @param reason why it was undone, or null
 */
public record AllocationStatement(
        AllocationLine line,
        long agreementId,
        long journalId,
        Long reversalId,
        String reason,
        List<Signature> signatures,
        List<PooledClaim> claims,
        List<ShareStatement> shares) {

    /** Who signed the agreement for a department, and when. */
    public record Signature(String department, String name, String person, Instant signedAt) {}

    /** A claim in the pool, with the amount it had then. */
    public record PooledClaim(
            long claimId, long savingId, String title, String department, String name, Money amount) {}

    public AllocationStatement {
        signatures = List.copyOf(signatures);
        claims = List.copyOf(claims);
        shares = List.copyOf(shares);
    }

    /** The departments that got one of the cents left over, in order of codes. */
    public List<ShareStatement> favoured() {
        return shares.stream().filter(share -> share.explanation().oddCent()).toList();
    }

    /** Whether somebody with as large a remainder got no odd cent, so that the order of codes decided. */
    public boolean tieBroken() {
        return shares.stream()
                .filter(share -> share.party() && !share.explanation().oddCent())
                .anyMatch(without -> favoured().stream().anyMatch(with -> with.explanation()
                        .remainder()
                        .equals(without.explanation().remainder())));
    }

    /** Whether something was given before under the same agreement. */
    public boolean continued() {
        return shares.stream().anyMatch(share -> !share.explanation().already().isZero());
    }

    /** Whether every share, computed again from its explanation, is what was stored, and they sum to the pool. */
    public boolean agrees() {
        return shares.stream().allMatch(ShareStatement::agrees) && entitled().isEqual(line.pool());
    }

    public Money contributed() {
        return sum(ShareStatement::contribution);
    }

    public Money entitled() {
        return sum(ShareStatement::entitled);
    }

    public Money landed() {
        return sum(ShareStatement::landed);
    }

    public Money due() {
        return sum(ShareStatement::due);
    }

    private Money sum(Function<ShareStatement, Money> column) {
        return shares.stream().map(column).reduce(HouseCurrency.zero(), Money::plus);
    }
}
