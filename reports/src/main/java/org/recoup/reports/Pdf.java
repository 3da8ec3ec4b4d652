package org.recoup.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import org.joda.money.Money;

/**
 * A report as a PDF: tagged, with a title and a language, so that it can be read aloud; fonts and charts are outlines inside the file.
 */
final class Pdf {

    private Pdf() {}

    static byte[] of(Paper paper) {
        try {
            JasperPrint print = JasperFillManager.fillReport(
                    layout(paper.layout()), parameters(paper), new JRMapCollectionDataSource(rows(paper)));
            TableTags.mark(print);
            return export(print, paper.running());
        } catch (JRException e) {
            throw new IllegalStateException("the layout " + paper.layout() + " does not take its figures", e);
        }
    }

    private static JasperReport layout(String name) throws JRException {
        try (InputStream compiled = Pdf.class.getResourceAsStream(name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> parameters(Paper paper) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, paper.figures().locale().locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, Words.BUNDLE);
        parameters.put("title", paper.title());
        parameters.put("subject", paper.subject());
        parameters.put("scope", paper.scope());
        parameters.put("running", paper.running());
        parameters.put("moment", paper.figures().moment(paper.moment()));
        if (paper.chart() != null) {
            parameters.put("chart", paper.chart());
            parameters.put("chartInWords", paper.chart().inWords());
        }
        return parameters;
    }

    /** All tables in one list: the layout tells them apart by their section. */
    private static List<Map<String, ?>> rows(Paper paper) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Table table : paper.tables()) {
            int first = rows.size();
            table.rows().forEach(cells -> rows.add(row(table, cells, false, paper.figures())));
            if (table.sum() != null) {
                rows.add(row(table, table.sum(), true, paper.figures()));
            }
            if (table.rows().isEmpty()) {
                rows.add(words(table, Words.of(table.key() + ".empty")));
            }
            table.notes().forEach(note -> rows.add(words(table, note)));
            @SuppressWarnings("unchecked")
            Map<String, Object> head = (Map<String, Object>) rows.get(first);
            head.put("first", true);
            if (table.key().equals(paper.chartAfter())) {
                rows.add(Map.of("section", "chart", "first", true, "sum", false));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(Table table, List<Object> cells, boolean sum, Figures figures) {
        Map<String, Object> row = new HashMap<>(Map.of("section", table.key(), "first", false, "sum", sum));
        for (int i = 0; i < cells.size(); i++) {
            row.put("cell" + (i + 1), printed(cells.get(i), figures));
        }
        return row;
    }

    private static Map<String, Object> words(Table table, String words) {
        return new HashMap<>(Map.of("section", table.key(), "first", false, "sum", false, "words", words));
    }

    private static String printed(Object cell, Figures figures) {
        if (cell instanceof Money money) {
            return figures.money(money);
        }
        if (cell instanceof LocalDate day) {
            return figures.day(day);
        }
        if (cell instanceof YearMonth month) {
            return figures.month(month);
        }
        return cell instanceof Instant moment ? figures.minute(moment) : cell == null ? null : cell.toString();
    }

    private static byte[] export(JasperPrint print, String title) throws JRException {
        SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
        document.setTagged(true);
        document.setTagLanguage("en-GB");
        document.setMetadataTitle(title);
        document.setDisplayMetadataTitle(true);
        document.setMetadataCreator("Recoup");
        SimplePdfReportConfiguration drawing = new SimplePdfReportConfiguration();
        drawing.setForceSvgShapes(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(document);
        exporter.setConfiguration(drawing);
        exporter.exportReport();
        return bytes.toByteArray();
    }
}
