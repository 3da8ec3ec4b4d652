/**
 * Too little for the claims: an estate is divided among claims that sum to more than it. The rules are those of O'Neill (A problem of
 * rights arbitration from the Talmud, 1982), Aumann and Maschler (Game theoretic analysis of a bankruptcy problem from the Talmud,
 * 1985) and Thomson's survey (2003). Awards are exact fractions of cents; nobody gets less than nothing or more than the claim.
 */
package org.recoup.sharing.claims;
