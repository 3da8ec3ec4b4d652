package org.recoup.web.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import org.joda.money.Money;
import org.recoup.platform.Fault;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.HouseLocale;

/** Every text of pages, API and reports: one bundle, kept in one properties file for each concept. */
public class Texts extends ResourceBundle {

    /** The files; a key stands in one of them only. */
    public static final List<String> CONCEPTS = List.of(
            "common",
            "faults",
            "home",
            "people",
            "audit",
            "department",
            "project",
            "period",
            "agreement",
            "sharing",
            "rules",
            "sharing-faults",
            "reading-faults",
            "spending",
            "budget",
            "position",
            "sheet",
            "importing",
            "savings",
            "settlement",
            "reports",
            "ledger");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Properties texts = new Properties();

    public Texts() {
        this(HouseLocale.here());
    }

    Texts(HouseLocale locale) {
        for (String concept : CONCEPTS) {
            try (Reader reader = new InputStreamReader(
                    Texts.class.getResourceAsStream("/org/recoup/texts/" + concept + ".properties"),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Examples examples = new Examples(locale);
        texts.replaceAll((key, text) -> examples.written((String) text));
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.stringPropertyNames());
    }

    /** @throws MissingResourceException when there is no such text */
    public static String of(String key, Object... values) {
        String pattern = getBundle(Texts.class.getName()).getString(key);
        return values.length == 0 ? pattern : HouseLocale.here().filled(pattern, values);
    }

    /** The words of a fault; a value that is the name of a role or a state is put in words too. */
    public static String of(Fault fault) {
        return of(
                "fault." + fault.code(),
                fault.values().stream().map(Texts::inWords).toArray());
    }

    /** A day as sentences show it. */
    public static String of(LocalDate day) {
        return HouseLocale.here().day().format(day);
    }

    private static Object inWords(Object value) {
        if (value instanceof Money money) {
            return HouseCurrency.written(money);
        }
        if (value instanceof BigDecimal figure) {
            return HouseLocale.here().figures().shown(figure);
        }
        if (value instanceof LocalDate day) {
            return HouseLocale.here().day().format(day);
        }
        if (value instanceof YearMonth month) {
            return MONTH.format(month);
        }
        ResourceBundle bundle = getBundle(Texts.class.getName());
        String key = "word." + value;
        return value instanceof String && bundle.containsKey(key)
                ? bundle.getString(key)
                : value instanceof Number ? String.valueOf(value) : value;
    }
}
