package org.recoup.importing.reading.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.recoup.importing.reading.Kind;

/**
 * A stored number as people know it. Spreadsheets calculate in binary and store up to 17 figures, but hold and show 15: what comes
 * after them is the noise of the calculation, so that 1234.5600000000001 is 1234.56. A number of more than 15 figures without a
 * decimal point was written by another program and is left as it is.
 */
record CellText(String value, Kind kind) {

    private static final MathContext FIGURES = new MathContext(15, RoundingMode.HALF_UP);
    private static final int MOST_EXACT = 15;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** @param stored as the workbook has it */
    static CellText of(String stored, NumberFormat format, boolean since1904) {
        if (!format.currency().isEmpty() && isNumber(number(stored))) {
            return new CellText(number(stored) + " " + format.currency(), Kind.CURRENCY);
        }
        if (format.shown() == NumberFormat.Shown.PLAIN) {
            return new CellText(number(stored), Kind.NUMBER);
        }
        BigDecimal number;
        try {
            number = new BigDecimal(number(stored));
        } catch (NumberFormatException e) {
            return new CellText(stored, Kind.TEXT);
        }
        return switch (format.shown()) {
            case PERCENT -> new CellText(plain(number.movePointRight(2)) + "%", Kind.PERCENT);
            case DATE -> date(number, since1904);
            default -> new CellText(elapsed(number), Kind.DATE);
        };
    }

    private static String number(String stored) {
        if (stored.length() <= MOST_EXACT && isPlain(stored)) {
            return stored;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(stored.strip());
        } catch (NumberFormatException e) {
            return stored;
        }
        boolean whole = stored.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
        if (Math.abs((long) number.precision() - number.scale()) > 400) {
            return stored;
        }
        return whole ? stored : plain(number.round(FIGURES));
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isPlain(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
                return false;
            }
        }
        return !stored.isEmpty();
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.signum() == 0 ? "0" : bare.toPlainString();
    }

    private static CellText date(BigDecimal number, boolean since1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return new CellText(plain(number), Kind.NUMBER);
        }
        long seconds =
                number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / SECONDS.intValue();
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS.intValue());
        if (days == 0 && !since1904) {
            return new CellText(TIME.format(time), Kind.DATE);
        }
        // Day 60 is 29 February 1900, which never was; what comes before counts from a day later.
        LocalDate day = since1904 ? DAY_ZERO_1904.plusDays(days) : DAY_ZERO.plusDays(days < 60 ? days + 1 : days);
        boolean wholeDay = time.equals(LocalTime.MIDNIGHT);
        return new CellText(
                wholeDay ? day.toString() : LocalDateTime.of(day, time).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                Kind.DATE);
    }

    private static String elapsed(BigDecimal number) {
        long seconds =
                number.abs().multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        return "%s%d:%02d:%02d"
                .formatted(number.signum() < 0 ? "-" : "", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
