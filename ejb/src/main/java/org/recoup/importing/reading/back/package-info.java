/** A file given back: with notes at its rows, or only the rows that were kept. */
package org.recoup.importing.reading.back;
