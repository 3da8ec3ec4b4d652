package org.recoup.importing.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What totals are called in many languages, alone or around the name of what they sum. */
final class TotalWords {

    private static final String TOTALS =
            "total totals totale totalen totaux totali totales totaal totalt subtotal subtotaal";
    private static final String BEFORE = "grand sub sous all gran";
    private static final String WORDS = """
            sum,sums,summe,summa,somme,somma,suma,soma,gesamt,gesamtsumme,gesamtbetrag,gesamtergebnis,zwischensumme,teilsumme,insgesamt
            eindtotaal,totalsumma,totalsum,slutsumma,delsumma,hovedtotal,i alt,kokonaissumma,välisumma,yhteensä,yht
            total général,total general,total geral,total generale,totale generale
            razem,ogółem,łącznie,celkem,součet,mezisoučet,spolu,összesen,mindösszesen,végösszeg,részösszeg
            ukupno,skupaj,kokku,kopā,kopsumma,iš viso,toplam,genel toplam,ara toplam
            итого,общий итог,всего,сумма,разом,всього,усього,общо,укупно,σύνολο,σύνολα,γενικό σύνολο,μερικό σύνολο
            合計,総計,小計,合計金額,総合計,合计,总计,小计,合计金额,總計,합계,총계,소계
            المجموع,الإجمالي,סה"כ,סך הכל,รวม,jumlah,tổng,tổng cộng""";
    private static final String BEHIND = "ergebnis,итог,resultat";
    private static final String DOUBTFUL = """
            resultado,saldo,balance,solde,ergebnis,resultat,resultaat,risultato,итог
            übertrag,uebertrag,vortrag,report,à reporter,a reporter,overdracht,riporto,suma y sigue
            carried forward,brought forward,c/f,b/f,sum carried forward""";
    private static final int LONGEST = 25;

    private static final Set<String> ALONE = alone();
    private static final Set<String> LAST = with(ALONE, BEHIND);
    private static final Set<String> MAYBE = Set.of(DOUBTFUL.split("[,\n]"));

    private TotalWords() {}

    /** Whether the text says so and nothing else. */
    static boolean isTotal(String text) {
        return text.length() <= LONGEST && ALONE.contains(bare(text));
    }

    /** Whether the text may be a total as well as something else that is paid for: Report, Balance. */
    static boolean mayBeTotal(String text) {
        return text.length() <= LONGEST && MAYBE.contains(bare(text));
    }

    /** Whether the text begins or ends with such a word, as in "Total: health" and "Health total". */
    static boolean begins(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 1; i < Math.min(lower.length(), LONGEST); i++) {
            if (" \u00A0:,(".indexOf(lower.charAt(i)) >= 0 && ALONE.contains(lower.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    static boolean ends(String text) {
        String lower = bare(text);
        for (int i = lower.length() - 1; i > 0 && i >= lower.length() - LONGEST; i--) {
            if (" \u00A0,-".indexOf(lower.charAt(i)) >= 0 && LAST.contains(lower.substring(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        boolean marked = lower.endsWith(":") || lower.endsWith(".");
        return marked ? lower.substring(0, lower.length() - 1).strip() : lower;
    }

    private static Set<String> alone() {
        Set<String> words = new HashSet<>(List.of(WORDS.split("[,\n]")));
        for (String total : TOTALS.split(" ")) {
            words.add(total);
            for (String before : BEFORE.split(" ")) {
                words.addAll(List.of(before + total, before + " " + total, before + "-" + total));
            }
        }
        return words;
    }

    private static Set<String> with(Set<String> words, String more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(List.of(more.split(",")));
        return all;
    }
}
