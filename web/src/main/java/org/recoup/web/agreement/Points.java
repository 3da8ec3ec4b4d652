package org.recoup.web.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.recoup.money.AmountText;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.HouseLocale;
import org.recoup.platform.Refused;
import org.recoup.sharing.Discount;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.Return;

/** Short tables that people type or paste as lines of two figures: an index, bands of rates, a cost curve. */
final class Points {

    private static final int PLACES = 10;

    private Points() {}

    /** Lines such as {@code 2026-04-01 104.2}. */
    static List<Return.Point> index(String text, String field) {
        return read(text, field, (day, value) -> new Return.Point(LocalDate.parse(day), figure(value)));
    }

    static String ofIndex(List<Return.Point> index) {
        return index.stream()
                .map(point -> point.on() + " " + written(point.value()))
                .collect(Collectors.joining("\n"));
    }

    /** Lines such as {@code 0 3.5}. */
    static List<Discount.Band> bands(String text, String field) {
        return read(text, field, (year, percent) -> new Discount.Band(Integer.parseInt(year), figure(percent)));
    }

    static String ofBands(List<Discount.Band> bands) {
        return bands.stream()
                .map(band -> band.fromYear() + " " + written(band.percent()))
                .collect(Collectors.joining("\n"));
    }

    /** Lines such as {@code 1000 250,000.00}. */
    static List<JointModel.Point> curve(String text, String field) {
        return read(
                text,
                field,
                (quantity, cost) -> new JointModel.Point(
                        figure(quantity).longValueExact(),
                        AmountText.parse(
                                cost, HouseCurrency.UNIT, HouseLocale.here().figures())));
    }

    static String ofCurve(List<JointModel.Point> curve) {
        return curve.stream()
                .map(point -> point.quantity() + " "
                        + AmountText.format(point.cost(), HouseLocale.here().figures()))
                .collect(Collectors.joining("\n"));
    }

    private static BigDecimal figure(String text) {
        return AmountText.figure(text, HouseLocale.here().figures(), PLACES);
    }

    private static String written(BigDecimal figure) {
        return HouseLocale.here().figures().ungrouped(figure);
    }

    private static <T> List<T> read(String text, String field, BiFunction<String, String, T> point) {
        List<T> points = new ArrayList<>();
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            if (!line.isBlank()) {
                points.add(one(line.strip(), field, point));
            }
        }
        return points;
    }

    private static <T> T one(String line, String field, BiFunction<String, String, T> point) {
        String[] parts = line.split("[\\s;]+", 2);
        try {
            if (parts.length == 2) {
                return point.apply(parts[0], parts[1]);
            }
        } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException e) {
            throw new Refused(field, "agreement.points.line", line);
        }
        throw new Refused(field, "agreement.points.line", line);
    }
}
