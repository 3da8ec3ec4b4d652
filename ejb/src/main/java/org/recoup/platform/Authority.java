package org.recoup.platform;

/**
 * By whose right an act is done: the person who does it and, under a delegation, the person for whom.
 *
 * @param onBehalfOf null when the right is the person's own
 */
public record Authority(int personId, Integer onBehalfOf) {

    /** Whether this is the same pair of eyes as those who entered something. */
    public boolean sharesEyesWith(int enteredBy, Integer enteredFor) {
        return personId == enteredBy
                || Integer.valueOf(personId).equals(enteredFor)
                || (onBehalfOf != null && (onBehalfOf == enteredBy || onBehalfOf.equals(enteredFor)));
    }
}
