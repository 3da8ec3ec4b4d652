package org.recoup.reports;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.joda.money.Money;
import org.recoup.statement.ProjectReport.PartyLine;

/**
 * Two bars for each department, contributed above entitled, drawn as vectors to one scale. An amount below zero goes to the left of the
 * axis. The same figures stand in the table beside it.
 */
final class Bars extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1;

    /** More than this many departments do not fit; the largest contributions are drawn. */
    static final int MOST = 10;

    private static final Color INK = new Color(0x16202b);
    private static final Color CONTRIBUTED = new Color(0x12355b);
    private static final Color ENTITLED = new Color(0x7fa8cf);
    private static final double NAMES = 150;
    private static final double FIGURES = 110;
    private static final double TOP = 18;

    private final transient List<PartyLine> lines;
    private final transient Figures figures;
    private final int leftOut;

    private Bars(List<PartyLine> lines, Figures figures, int leftOut) {
        this.lines = lines;
        this.figures = figures;
        this.leftOut = leftOut;
    }

    /** @return null when there is nothing to draw */
    static Bars of(List<PartyLine> all, Figures figures) {
        List<PartyLine> drawn = all.stream()
                .filter(line -> !line.contributed().isZero() || !line.entitled().isZero())
                .sorted(java.util.Comparator.comparing(PartyLine::contributed)
                        .reversed()
                        .thenComparing(PartyLine::departmentCode))
                .toList();
        return drawn.isEmpty()
                ? null
                : new Bars(drawn.subList(0, Math.min(MOST, drawn.size())), figures, Math.max(0, drawn.size() - MOST));
    }

    /** The alternative text: every figure that is drawn. */
    String inWords() {
        String drawn = lines.stream()
                .map(line -> Words.of(
                        "bar",
                        line.departmentName(),
                        figures.money(line.contributed()),
                        figures.money(line.entitled())))
                .collect(Collectors.joining(" "));
        return leftOut == 0 ? drawn : drawn + " " + Words.of("bars.left", figures.number(leftOut));
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) throws JRException {
        Font font = FontUtil.getInstance(context)
                .getAwtFontFromBundles(true, "DejaVu Sans Condensed", Font.PLAIN, 8f, Locale.UK, true);
        double least = extreme(true);
        double scale = (area.getWidth() - NAMES - 2 * FIGURES) / Math.max(1, extreme(false) - least);
        double axis = area.getX() + NAMES + FIGURES - least * scale;
        legend(graphics, font, area);
        double slot = Math.min(30, (area.getHeight() - TOP) / lines.size());
        double y = area.getY() + TOP;
        for (PartyLine line : lines) {
            graphics.setColor(INK);
            text(graphics, font, shortened(line.departmentName()), area.getX(), y + slot / 2 + 2);
            bar(graphics, font, line.contributed(), CONTRIBUTED, axis, y + slot * 0.1, slot * 0.38, scale);
            bar(graphics, font, line.entitled(), ENTITLED, axis, y + slot * 0.5, slot * 0.38, scale);
            y += slot;
        }
        graphics.setColor(INK);
        graphics.fill(new Rectangle2D.Double(axis - 0.3, area.getY() + TOP, 0.6, y - area.getY() - TOP));
    }

    private double extreme(boolean least) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.contributed(), line.entitled()))
                .mapToDouble(amount -> amount.getAmountMinorLong())
                .map(cents -> least ? Math.min(0, cents) : Math.max(0, cents))
                .reduce(0, (one, other) -> least ? Math.min(one, other) : Math.max(one, other));
    }

    private void bar(
            Graphics2D graphics,
            Font font,
            Money amount,
            Color colour,
            double axis,
            double y,
            double height,
            double scale) {
        double length = amount.getAmountMinorLong() * scale;
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(Math.min(axis, axis + length), y, Math.abs(length), height));
        graphics.setColor(INK);
        double end = length < 0 ? axis + length - 4 - width(font, figures.money(amount)) : axis + length + 4;
        text(graphics, font, figures.money(amount), end, y + height / 2 + 3);
    }

    private static void legend(Graphics2D graphics, Font font, Rectangle2D area) {
        double x = area.getX() + NAMES + FIGURES;
        for (String key : List.of("chart.contributed", "chart.entitled")) {
            graphics.setColor(key.endsWith("entitled") ? ENTITLED : CONTRIBUTED);
            graphics.fill(new Rectangle2D.Double(x, area.getY() + 2, 9, 9));
            graphics.setColor(INK);
            text(graphics, font, Words.of(key), x + 13, area.getY() + 10);
            x += 90;
        }
    }

    private static String shortened(String name) {
        return name.length() <= 34 ? name : name.substring(0, 33) + "\u2026";
    }

    /** As outlines, so that no font has to be found by whoever shows the file. */
    private static void text(Graphics2D graphics, Font font, String text, double x, double y) {
        graphics.fill(layout(font, text).getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    private static double width(Font font, String text) {
        return layout(font, text).getAdvance();
    }

    private static TextLayout layout(Font font, String text) {
        return new TextLayout(text, font, new FontRenderContext(null, true, true));
    }
}
