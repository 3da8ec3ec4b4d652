package org.recoup.reports;

import java.time.ZoneId;
import org.recoup.statement.DepartmentStatement;

/** The department funding statement as a PDF. */
public final class DepartmentStatementPdf {

    private DepartmentStatementPdf() {}

    /** @param zone in which moments are shown */
    public static byte[] render(DepartmentStatement statement, ZoneId zone) {
        return Pdf.of(DepartmentStatementPaper.of(statement, zone));
    }
}
