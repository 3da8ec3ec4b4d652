package org.recoup.importing.reading.style;

import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Names and signs that stand beside figures, and the currencies that each may mean: a dollar sign is that of many countries. */
public final class CurrencyNames {

    private static final List<String> SHARED = List.of(
            "$ USD AUD CAD NZD HKD SGD TWD MXN ARS CLP COP UYU BBD BMD BSD BZD BND FJD GYD JMD KYD LRD NAD SBD SRD TTD"
                    + " XCD",
            "£ GBP EGP FKP GIP LBP SDG SHP SSP SYP",
            "¥ JPY CNY",
            "KR SEK NOK DKK ISK",
            "KR. SEK NOK DKK ISK",
            "RS INR PKR LKR NPR MUR SCR",
            "RS. INR PKR LKR NPR MUR SCR",
            "₨ INR PKR LKR NPR MUR SCR",
            "FR CHF",
            "FR. CHF",
            "SFR CHF",
            "SFR. CHF",
            "LEI RON MDL",
            "DIN RSD DZD TND JOD KWD BHD IQD LYD MKD",
            "DIN. RSD DZD TND JOD KWD BHD IQD LYD MKD",
            "ДИН RSD",
            "ДИН. RSD",
            "РУБ RUB BYN",
            "РУБ. RUB BYN",
            "Р. RUB BYN",
            "元 CNY TWD");
    private static final String OWN =
            "€=EUR EURO=EUR EUROS=EUR STG=GBP ₹=INR ₽=RUB ₺=TRY TL=TRY ₴=UAH ₩=KRW 원=KRW 円=JPY ₪=ILS ₫=VND ₱=PHP ₦=NGN"
                    + " ฿=THB ₡=CRC ₲=PYG ₵=GHS ₸=KZT ₼=AZN ₾=GEL ₭=LAK ₮=MNT ZŁ=PLN KČ=CZK FT=HUF ЛВ=BGN ЛВ.=BGN ГРН=UAH"
                    + " ГРН.=UAH KN=HRK RM=MYR KM=BAM LT=LTL LS=LVL R$=BRL US$=USD A$=AUD AU$=AUD C$=CAD CA$=CAD NZ$=NZD"
                    + " HK$=HKD S$=SGD NT$=TWD MX$=MXN";
    private static final Map<String, Collection<String>> MEANINGS = meanings();

    private CurrencyNames() {}

    /** Whether it stands for money at all: a code, a short name, or any sign that Unicode knows as one. */
    public static boolean isKnown(String name) {
        boolean sign = name.length() == 1 && Character.getType(name.charAt(0)) == Character.CURRENCY_SYMBOL;
        return sign || MEANINGS.containsKey(name.toUpperCase(Locale.ROOT));
    }

    static boolean isRupee(String name) {
        return MEANINGS.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).contains("INR");
    }

    static boolean mayMean(String name, CurrencyUnit currency) {
        return MEANINGS.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).contains(currency.getCode());
    }

    private static Map<String, Collection<String>> meanings() {
        Map<String, Collection<String>> meanings = new HashMap<>();
        Currency.getAvailableCurrencies()
                .forEach(known -> meanings.put(known.getCurrencyCode(), List.of(known.getCurrencyCode())));
        for (String pair : OWN.split(" ")) {
            String[] parts = pair.split("=");
            meanings.put(parts[0], List.of(parts[1]));
        }
        for (String line : SHARED) {
            String[] parts = line.split(" ");
            meanings.put(parts[0], List.of(Arrays.copyOfRange(parts, 1, parts.length)));
        }
        return meanings;
    }
}
