package org.recoup.importing;

/**
 * What becomes of lines that say the same as stored ones.
 *
 * @param restOf the import that refused these rows, or null; what it took of lines that say the same are others than these
 * @param take the person says that they are other payments, and wants them all
 */
record KnownRule(Long restOf, boolean take) {

    /** They came before, and are left as they are. */
    static final KnownRule LEAVE = new KnownRule(null, false);

    boolean countsOn() {
        return take || restOf != null;
    }
}
