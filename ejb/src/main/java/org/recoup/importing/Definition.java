package org.recoup.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recoup.importing.reading.style.CreditMark;
import org.recoup.importing.reading.style.DateStyle;
import org.recoup.importing.reading.style.DecimalSign;
import org.recoup.importing.reading.style.UnitOfAmount;

/**
 * What a mapping says about a file. What it leaves out is found in the file itself, and asked where the file leaves doubt.
 *
 * @param separator one character between values; null to find it
 * @param charset name of the encoding; null to find it
 * @param sheet name of the sheet, or * for all that are shown; null for the first
 * @param header numbers of the rows that name the columns; empty to find them
 * @param fields by {@link ImportField#key()}
 * @param aliases columns with other spellings of a department
 * @param amounts for everything but registers
 * @param periodRule for what counts in months
 * @param decimals what stands before the decimals; null to learn it
 * @param dates how dates are written; null to learn it
 * @param unit what one stands for in the amounts
 * @param leaveOut rows that are not lines
 * @param totals what becomes of rows that look like totals
 * @param credits what CR behind an amount means; null to ask where it leaves doubt
 * @param noAmount what stands in amount columns where there is no amount, such as n/a
 * @param currency sign or name beside amounts that stands for the currency of the house; null for those that do anyway
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Definition(
        String separator,
        String charset,
        String sheet,
        List<Integer> header,
        Map<String, Source> fields,
        List<String> aliases,
        List<AmountColumn> amounts,
        PeriodRule periodRule,
        DecimalSign decimals,
        DateStyle dates,
        UnitOfAmount unit,
        List<LeaveOut> leaveOut,
        TotalsRule totals,
        CreditMark credits,
        List<String> noAmount,
        String currency) {

    /** All sheets that are shown. */
    public static final String ALL_SHEETS = "*";

    public Definition {
        separator = separator == null || separator.isEmpty() ? null : separator;
        charset = charset == null || charset.isBlank() ? null : charset.strip();
        sheet = sheet == null || sheet.isBlank() ? null : sheet;
        header = given(header);
        Map<String, Source> filled = new LinkedHashMap<>();
        if (fields != null) {
            fields.forEach((key, source) -> {
                if (source != null && !source.isEmpty()) {
                    filled.put(key, source);
                }
            });
        }
        fields = Collections.unmodifiableMap(filled);
        aliases = given(aliases).stream()
                .filter(alias -> !alias.isBlank())
                .map(String::strip)
                .toList();
        amounts = given(amounts);
        unit = unit == null ? UnitOfAmount.ONES : unit;
        leaveOut = given(leaveOut);
        totals = totals == null ? TotalsRule.LEAVE_OUT : totals;
        currency = currency == null || currency.isBlank() ? null : currency.strip();
        noAmount = given(noAmount).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** One that leaves everything to be found, but for these. */
    public static Definition of(Map<String, Source> fields, List<AmountColumn> amounts, PeriodRule periodRule) {
        return new Definition(
                null,
                null,
                null,
                null,
                fields,
                null,
                amounts,
                periodRule,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @return null when the mapping does not fill the field */
    Source source(ImportField field) {
        return fields.get(field.key());
    }

    /** The columns that a file must have. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        fields.values().stream().map(Source::column).filter(Objects::nonNull).forEach(columns::add);
        columns.addAll(aliases);
        amounts.forEach(amount -> columns.add(amount.column()));
        leaveOut.forEach(rule -> columns.add(rule.column()));
        return columns;
    }

    /** The fields without which a row says nothing to the target. */
    List<ImportField> needed(ImportTarget target) {
        List<ImportField> needed = new ArrayList<>(target.required());
        if (!columnsNamePeriods() && target.isMoney()) {
            needed.addAll(target.isMonthly() && periodRule != null ? periodRule.fields() : target.yearly());
        }
        return needed;
    }

    /** Whether a value of an amount column means that there is no amount. */
    boolean isNoAmount(String value) {
        return noAmount.stream().anyMatch(word -> Words.same(word, value));
    }

    /** Whether each amount column says itself which month or year it stands for. */
    boolean columnsNamePeriods() {
        return !amounts.isEmpty() && amounts.stream().allMatch(amount -> amount.period() != null);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
