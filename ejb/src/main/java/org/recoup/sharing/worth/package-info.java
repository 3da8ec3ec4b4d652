/**
 * What an amount of one date is worth on another, in exact fractions: discounting by a dated schedule (HM Treasury, The Green Book),
 * growth by an agreed rate or a price index, and what is still to be recouped of what was paid.
 */
package org.recoup.sharing.worth;
