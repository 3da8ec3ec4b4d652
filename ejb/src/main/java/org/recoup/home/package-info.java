/** What waits for a person, and how their department stands: the start of every working day. */
package org.recoup.home;
