package org.recoup.web.importing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.recoup.importing.Definition;
import org.recoup.importing.TotalsRule;
import org.recoup.importing.reading.style.CreditMark;
import org.recoup.importing.reading.style.DateStyle;
import org.recoup.importing.reading.style.DecimalSign;
import org.recoup.importing.reading.style.UnitOfAmount;

/** How a mapping reads a file, while it is edited. What stays empty is found in each file. */
public class FileChoice implements Serializable {

    private static final long serialVersionUID = 1;

    private String separator;
    private String charset;
    private String sheet;
    private String header;
    private DecimalSign decimals;
    private DateStyle dates;
    private UnitOfAmount unit;
    private TotalsRule totals;
    private CreditMark credits;
    private String noAmount;
    private String currency;

    FileChoice(Definition known) {
        separator = known.separator();
        charset = known.charset();
        sheet = known.sheet();
        header = String.join(", ", known.header().stream().map(String::valueOf).toList());
        decimals = known.decimals();
        dates = known.dates();
        unit = known.unit();
        totals = known.totals();
        credits = known.credits();
        noAmount = String.join(", ", known.noAmount());
        currency = known.currency();
    }

    List<Integer> headerRows() {
        return header == null
                ? List.of()
                : Arrays.stream(header.split("[^0-9]+"))
                        .filter(row -> !row.isEmpty() && row.length() < 8)
                        .map(Integer::valueOf)
                        .toList();
    }

    List<String> wordsForNoAmount() {
        return noAmount == null ? List.of() : List.of(noAmount.split(","));
    }

    public CreditMark[] getCreditMarks() {
        return CreditMark.values();
    }

    public UnitOfAmount[] getUnits() {
        return UnitOfAmount.values();
    }

    public DecimalSign[] getDecimalSigns() {
        return DecimalSign.values();
    }

    public DateStyle[] getDateStyles() {
        return DateStyle.values();
    }

    public TotalsRule[] getTotalsRules() {
        return TotalsRule.values();
    }

    public String getSeparator() {
        return separator;
    }

    public void setSeparator(String separator) {
        this.separator = separator;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }

    public String getHeader() {
        return header;
    }

    public void setHeader(String header) {
        this.header = header;
    }

    public DecimalSign getDecimals() {
        return decimals;
    }

    public void setDecimals(DecimalSign decimals) {
        this.decimals = decimals;
    }

    public DateStyle getDates() {
        return dates;
    }

    public void setDates(DateStyle dates) {
        this.dates = dates;
    }

    public UnitOfAmount getUnit() {
        return unit;
    }

    public void setUnit(UnitOfAmount unit) {
        this.unit = unit;
    }

    public TotalsRule getTotals() {
        return totals;
    }

    public void setTotals(TotalsRule totals) {
        this.totals = totals;
    }

    public CreditMark getCredits() {
        return credits;
    }

    public void setCredits(CreditMark credits) {
        this.credits = credits;
    }

    public String getNoAmount() {
        return noAmount;
    }

    public void setNoAmount(String noAmount) {
        this.noAmount = noAmount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
