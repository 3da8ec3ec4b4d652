package org.recoup.spending;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that supports a cost.
 *
 * @param size in bytes
 * @param addedBy name of the person
 */
public record CostEvidenceLine(
        long id,
        long costId,
        String fileName,
        String contentType,
        int size,
        String sha256,
        String addedBy,
        Instant addedAt)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
