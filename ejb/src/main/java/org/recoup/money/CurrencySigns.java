package org.recoup.money;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;

/** How people write a currency next to an amount: its code, and its sign in the countries that use it. Never that of another one. */
final class CurrencySigns {

    private static final Map<CurrencyUnit, List<String>> SIGNS = new ConcurrentHashMap<>();

    private CurrencySigns() {}

    /** @return the text without the sign at its start or end, if there is one */
    static String without(String text, CurrencyUnit unit) {
        String bare = text.strip();
        for (String sign : of(unit)) {
            if (bare.length() > sign.length() && bare.regionMatches(true, 0, sign, 0, sign.length())) {
                return bare.substring(sign.length()).strip();
            }
            int end = bare.length() - sign.length();
            if (end > 0 && bare.regionMatches(true, end, sign, 0, sign.length())) {
                return bare.substring(0, end).strip();
            }
        }
        return bare;
    }

    /** The longest first, so that of US$ nothing is left. */
    static List<String> of(CurrencyUnit unit) {
        return SIGNS.computeIfAbsent(unit, CurrencySigns::signs);
    }

    private static List<String> signs(CurrencyUnit unit) {
        Set<String> signs = new HashSet<>();
        signs.add(unit.getCode());
        Currency currency = unit.toCurrency();
        for (Locale locale : Locale.getAvailableLocales()) {
            if (!locale.getCountry().isEmpty() && isOf(locale, currency)) {
                signs.add(currency.getSymbol(locale));
            }
        }
        signs.removeIf(sign -> sign.chars().anyMatch(Character::isDigit) || sign.isBlank());
        return signs.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isOf(Locale locale, Currency currency) {
        try {
            return currency.equals(Currency.getInstance(locale));
        } catch (IllegalArgumentException notACountry) {
            return false;
        }
    }
}
