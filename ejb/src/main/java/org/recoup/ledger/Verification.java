package org.recoup.ledger;

import java.util.List;

/**
 * What a check of the whole ledger found.
 *
 * @param headHash hash of the last block; whoever keeps it can prove later that nothing before it has changed
 * @param findings empty when all is well; at most {@link ChainVerification#MOST_FINDINGS}
 */
public record Verification(long blocks, long journals, long postings, String headHash, List<Finding> findings) {

    /** One thing that is not as it was sealed; the code names the text {@code ledger.finding.<code>}. */
    public record Finding(long block, String code, String detail) {}

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }
}
