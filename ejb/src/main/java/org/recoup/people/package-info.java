/** People, what they may do and for whom, and how they sign in. */
package org.recoup.people;
