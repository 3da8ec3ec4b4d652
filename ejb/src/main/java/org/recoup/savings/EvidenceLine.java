package org.recoup.savings;

/**
 * A file that supports a claim.
 *
 * @param size in bytes
 */
public record EvidenceLine(long id, long claimId, String fileName, String contentType, int size, String sha256) {}
