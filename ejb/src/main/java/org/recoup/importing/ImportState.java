package org.recoup.importing;

/** Where an import stands between its file and what the file becomes. */
public enum ImportState {
    /** The file is here; nobody has said yet how to read it. */
    UPLOADED,
    CHECKING,
    /** Everything but stored: sums, warnings and errors can be read. */
    CHECKED,
    STORING,
    STORED,
    /** Given up before anything was stored. */
    CANCELLED,
    FAILED,
    /** Stored, and on its way back. */
    UNDOING,
    /** Stored, and taken back before anything of it was approved. */
    UNDONE;

    /** Whether a server works on it, or will go on with it after a restart. */
    public boolean isRunning() {
        return this == CHECKING || this == STORING || this == UNDOING;
    }

    /** Whether it waits for a person. */
    public boolean isWaiting() {
        return this == UPLOADED || this == CHECKED || this == FAILED;
    }
}
