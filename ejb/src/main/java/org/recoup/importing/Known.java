package org.recoup.importing;

/** A record that a word of a file was found to mean. */
record Known(int id, String code, String name) {}
