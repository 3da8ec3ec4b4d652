package org.recoup.project;

import java.time.LocalDate;
import java.util.List;

/**
 * A project as listed, viewed and edited.
 *
 * @param programme code of its programme
 * @param lead code of the department that leads it
 * @param endsOn its last day, or null
 * @param funders codes of the departments that fund it, in order
 * @param funderNames their names, in the same order
 * @param agreement number of the agreement in force today, or null
 */
public record ProjectLine(
        int id,
        String code,
        String name,
        String description,
        String programme,
        String programmeName,
        String lead,
        String leadName,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> funders,
        List<String> funderNames,
        Integer agreement,
        int version) {}
