package org.recoup.importing;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * A file on its way in, or brought in.
 *
 * @param mapping null before one was chosen
 * @param target what its rows become; null before a mapping was chosen
 * @param fileHash SHA-256 of the file, in hexadecimal
 * @param rowsFaulty rows with an error, whose lines are not among the added ones
 * @param linesKnown lines of the file that an earlier run had added
 * @param total of the lines that are new; null where lines have no amounts
 * @param goodRowsOnly whether rows with errors were left behind
 * @param takeKnown whether lines that say the same as stored ones are taken as other payments
 * @param restOf the run whose refused rows this file holds, or null
 * @param rest the run that holds the refused rows of this one, or null
 * @param rests all of them: one for each sheet that had some, and what was put right since
 * @param sameFile the earlier run that stored the very same file, or null
 * @param done of totalToDo, while it is worked on
 * @param failure the faults that kept it from its end, as a document; null when it did not fail
 * @param onBehalfOf who delegated the right, or null
 * @param mine whether the reader brought it
 */
public record ImportRun(
        long id,
        ImportState state,
        String mapping,
        ImportTarget target,
        String fileName,
        String fileHash,
        int rowsRead,
        int rowsFaulty,
        int errors,
        int warnings,
        int linesAdded,
        int linesKnown,
        Money total,
        boolean goodRowsOnly,
        boolean takeKnown,
        Long restOf,
        Long rest,
        List<Long> rests,
        Long sameFile,
        long done,
        long totalToDo,
        boolean cancelAsked,
        String failure,
        String person,
        String onBehalfOf,
        Instant importedAt,
        boolean mine) {

    /** How much of the step at hand is done, 0 to 100. */
    public int percent() {
        return totalToDo <= 0 ? 0 : (int) Math.min(100, done * 100 / totalToDo);
    }

    /** Whether its good rows can be stored as they are. */
    public boolean isStorable() {
        return mine && state == ImportState.CHECKED && linesAdded > 0 && (errors == 0 || isPartlyStorable());
    }

    /** Whether the person can say that its known lines are other payments. */
    public boolean isKnownTakeable() {
        return mine && state == ImportState.CHECKED && linesKnown > 0 && !takeKnown && target.isStaged();
    }

    /** Whether the rows without an error can be taken, and the others kept. */
    public boolean isPartlyStorable() {
        return mine && state == ImportState.CHECKED && linesAdded > 0 && rowsFaulty > 0 && !target.isWhole();
    }
}
