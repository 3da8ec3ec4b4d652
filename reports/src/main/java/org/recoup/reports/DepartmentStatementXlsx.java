package org.recoup.reports;

import org.recoup.statement.DepartmentStatement;

/** The department funding statement as a workbook with typed cells. */
public final class DepartmentStatementXlsx {

    private DepartmentStatementXlsx() {}

    /** @param figures how they are printed */
    public static byte[] render(DepartmentStatement statement, Figures figures) {
        return Xlsx.of(DepartmentStatementPaper.of(statement, figures));
    }
}
