package org.recoup.sharing.joint;

import java.util.List;

/**
 * What departments cost or gain together and apart, as far as it is known. Amounts are cents, at most 10^15 away from zero.
 * Departments stand in order of codes; their place in that order is their index. There are three kinds: all coalition values, the
 * 2n+1 values that separable costs need, and a dependency model from which the values of any group follow.
 */
public sealed interface Game permits CoalitionValues, SeparableValues, DependencyModel {

    Sense sense();

    /** In ascending order, no code twice; at least one. */
    List<String> codes();

    /** Value of all departments together. */
    long together();

    /** Value of the department at this index on its own. */
    long alone(int index);

    /** Value of all departments but the one at this index. */
    long without(int index);

    default int size() {
        return codes().size();
    }
}
