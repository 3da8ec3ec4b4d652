/** Figures and dates as people write them: learnt from a column where it leaves no doubt, asked where it does. */
package org.recoup.importing.reading.style;
