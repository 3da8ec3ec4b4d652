/**
 * Workbooks (XLSX): their sheets, and their cells as text in a way that needs no spreadsheet to understand. The parts are read as
 * streams of XML events; what is large is kept in temporary files, not in memory. The libraries at hand keep all texts of a workbook
 * in memory, and do not tell dates and percentages from other numbers.
 */
package org.recoup.importing.reading.workbook;
