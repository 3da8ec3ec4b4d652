/**
 * CSV files through saved mappings. A file is read as a whole, every row is checked, and all faults are told at once; it is stored
 * whole or not at all. Each line has a key made of its content, so that the same file adds nothing a second time.
 */
package org.recoup.importing;
