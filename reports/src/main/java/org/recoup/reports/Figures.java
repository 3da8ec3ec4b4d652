package org.recoup.reports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.recoup.ledger.LedgerMoment;
import org.recoup.platform.HouseLocale;

/**
 * How figures, days and moments are printed.
 *
 * @param locale whose signs, groups and order of days are used; words are English in any
 * @param zone in which moments are shown
 */
public record Figures(HouseLocale locale, ZoneId zone) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** 1,234.50, or \u22121,234.50 with a true minus sign. */
    String money(Money amount) {
        return locale.figures().shown(amount.getAmount());
    }

    String number(BigInteger number) {
        return locale.figures().shown(new BigDecimal(number));
    }

    String number(long number) {
        return number(BigInteger.valueOf(number));
    }

    String day(LocalDate day) {
        return locale.dayInShort().format(day);
    }

    String month(YearMonth month) {
        return MONTH.format(month);
    }

    String minute(Instant moment) {
        return locale.dayInShortAnd("HH:mm").format(moment.atZone(zone));
    }

    /** The line by which a printed page can be checked against the chain. */
    String moment(LedgerMoment moment) {
        return Words.of(
                "moment",
                locale.dayAnd("HH:mm:ss").format(moment.at().atZone(zone)),
                String.valueOf(moment.block()),
                moment.hash().substring(0, 16) + "\u2026");
    }

    /** The format of a cell with a day, as workbooks write formats. */
    String dayOfCell() {
        return locale.days().replace("MMMM", "mmm").replace("uuuu", "yyyy");
    }
}
