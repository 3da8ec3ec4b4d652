package org.recoup.home;

import java.util.List;

/**
 * What a person sees first.
 *
 * @param standing null for a person without a role
 * @param choices the departments among which the person may choose
 * @param firstSteps for treasury while something is still missing in the installation, else empty
 */
public record HomeStatement(
        List<Task> tasks, Standing standing, List<DepartmentChoice> choices, List<FirstStep> firstSteps) {}
