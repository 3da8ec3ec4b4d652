/**
 * Who gets what. The terms of an agreement are a {@link org.recoup.sharing.Waterfall} of tiers; applied to the
 * {@link org.recoup.sharing.Facts} so far it gives a {@link org.recoup.sharing.Sharing}, whose shares sum to the pool to the cent and
 * carry an explanation each, from which they can be computed again. {@link org.recoup.sharing.Comparison} puts many terms side by
 * side, {@link org.recoup.sharing.Outlook} shows what terms would mean if all came as expected.
 *
 * <p>The rules themselves stand in {@code claims} (dividing too little), {@code joint} (dividing what departments cost or gain
 * together) and {@code worth} (what an amount is worth on another date); {@code fault} says what cannot be shared. All of it is pure
 * Java: same input, same answer, in any order of departments.
 */
package org.recoup.sharing;
