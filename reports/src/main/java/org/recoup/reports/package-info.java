/**
 * Finished figures in, bytes out. A statement becomes {@link org.recoup.reports.Table tables}, and those become a PDF and its XLSX twin,
 * so that both say the same. Nothing here reads a database or a clock.
 */
package org.recoup.reports;
