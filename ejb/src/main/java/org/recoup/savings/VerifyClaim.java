package org.recoup.savings;

import jakarta.validation.constraints.Size;

/** Says that the evidence supports the claim; the note may say how. */
public record VerifyClaim(@Size(max = 1000) String note) {

    public VerifyClaim {
        note = note == null ? "" : note.strip();
    }
}
