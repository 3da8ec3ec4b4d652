/**
 * Work that takes longer than a person waits for a page. It is noted in the database first, done in a thread of the server in one
 * transaction, and begun anew when a server was stopped half way: nothing is ever half done. A person can leave, come back and stop it.
 */
package org.recoup.platform.background;
