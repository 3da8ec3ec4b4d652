/**
 * Sharing what departments cost or gain together: games, the rules that divide them, and whether a division is stable. All of it in
 * exact fractions of a cent; a linear programme is solved in floating point only to guess an answer that is then proved exactly.
 */
package org.recoup.sharing.joint;
