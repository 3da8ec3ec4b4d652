package org.recoup.reports;

import java.time.ZoneId;
import org.recoup.statement.DepartmentStatement;

/** The department funding statement as a workbook with typed cells. */
public final class DepartmentStatementXlsx {

    private DepartmentStatementXlsx() {}

    /** @param zone in which moments are shown */
    public static byte[] render(DepartmentStatement statement, ZoneId zone) {
        return Xlsx.of(DepartmentStatementPaper.of(statement, zone));
    }
}
