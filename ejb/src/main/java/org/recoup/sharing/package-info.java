/**
 * Who gets what. A {@link org.recoup.sharing.Pool} of verified savings is divided among the parties of an agreement by its
 * {@link org.recoup.sharing.Rule}; every share carries an explanation from which it can be computed again. Pure Java: same input,
 * same answer, in any order of departments.
 */
package org.recoup.sharing;
