/**
 * From a file as people have it to rows of text, one after the other, in memory that does not grow with the file. Finds the kind,
 * the encoding, the separator, the sheets and the header by itself and says why it thinks so; what cannot be read is refused in
 * words. Pure Java: no container, database, clock, randomness or logging.
 */
package org.recoup.importing.reading;
