/**
 * Files that support what people enter: what they may be, how they are checked, and where their bytes are kept. Which record a file
 * belongs to, and who sees it, the concepts say that have evidence.
 */
package org.recoup.evidence;
