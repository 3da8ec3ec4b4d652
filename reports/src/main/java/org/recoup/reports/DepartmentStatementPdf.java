package org.recoup.reports;

import org.recoup.statement.DepartmentStatement;

/** The department funding statement as a PDF. */
public final class DepartmentStatementPdf {

    private DepartmentStatementPdf() {}

    /** @param figures how they are printed */
    public static byte[] render(DepartmentStatement statement, Figures figures) {
        return Pdf.of(DepartmentStatementPaper.of(statement, figures));
    }
}
