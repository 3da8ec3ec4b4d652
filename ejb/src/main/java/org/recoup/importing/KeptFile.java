package org.recoup.importing;

/**
 * A file that the database keeps in pieces.
 *
 * @param size in bytes
 * @param hash SHA-256 of its content, in hexadecimal
 */
record KeptFile(long id, String name, long size, String hash) {}
