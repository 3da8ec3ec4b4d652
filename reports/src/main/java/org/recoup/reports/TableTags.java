package org.recoup.reports;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Marks where tables begin and end. A layout knows its rows only; which row is the last one on a page shows after the pages are filled.
 * A table that goes on over the page is tagged as one table on each, so that the foot of the page is no part of it.
 */
final class TableTags {

    private static final String ROW = "net.sf.jasperreports.export.pdf.tag.tr";
    private static final String TABLE = "net.sf.jasperreports.export.pdf.tag.table";

    private TableTags() {}

    static void mark(JasperPrint print) {
        for (JRPrintPage page : print.getPages()) {
            List<JRPrintElement> run = new ArrayList<>();
            for (JRPrintElement element : page.getElements()) {
                if (isRow(element)) {
                    run.add(element);
                } else {
                    close(run);
                }
            }
            close(run);
        }
    }

    private static boolean isRow(JRPrintElement element) {
        return element.hasProperties() && element.getPropertiesMap().containsProperty(ROW);
    }

    private static void close(List<JRPrintElement> run) {
        if (run.size() == 1) {
            run.get(0).getPropertiesMap().setProperty(TABLE, "full");
        } else if (run.size() > 1) {
            run.get(0).getPropertiesMap().setProperty(TABLE, "start");
            run.get(run.size() - 1).getPropertiesMap().setProperty(TABLE, "end");
        }
        run.clear();
    }
}
