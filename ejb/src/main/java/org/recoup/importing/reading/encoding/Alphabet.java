package org.recoup.importing.reading.encoding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The letters beyond ASCII of one language, and the encodings in which its files come, the likelier first. A text is looked at in
 * one language at a time: Czech read as Western has only letters that some Western language has, but no one language has them all.
 */
record Alphabet(String language, Set<Character> frequent, Set<Character> other, List<String> charsets) {

    private static final List<String> WEST = List.of("windows-1252", "ISO-8859-15", "x-MacRoman", "IBM850");
    private static final List<String> CENTRAL = List.of("windows-1250", "ISO-8859-2", "IBM852");
    private static final List<String> CYRILLIC =
            List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic");
    private static final List<String> BALTIC = List.of("windows-1257", "ISO-8859-13");

    /** In order: of two that fit equally well the first is taken. */
    static final List<Alphabet> ALL = List.of(
            of("Western", "éèàùçâêîôûëïü", "œæÿñ", WEST),
            of("Western", "äöüß", "éàèâ", WEST),
            of("Western", "áéíóúñ", "üàèïçò", WEST),
            of("Western", "ãçáéíóõâêôà", "úüè", WEST),
            of("Western", "åäöæøé", "üèáàõ", WEST),
            of("Western", "àèéìòù", "îó", WEST),
            of("Western", "áðéíóúýþæö", "", WEST),
            of("Central European", "ąćęłńóśźż", "", CENTRAL),
            of("Central European", "áčéěířšůýž", "ďňóťúľĺôŕäöü", CENTRAL),
            of("Central European", "áéíóöőúüű", "", CENTRAL),
            of("Central European", "ăâîşţ", "é", CENTRAL),
            of("Central European", "čćđšž", "", CENTRAL),
            of("Cyrillic", "оеаинтсрвлкмдпуяыьгзб", "чйхжшюцщэфъё", CYRILLIC),
            of("Cyrillic", "оаинтіерсвлкмудпь", "язгбчйхжшюцщфєїґ’", List.of("windows-1251", "KOI8-U", "ISO-8859-5")),
            of("Cyrillic", "оеаинтсрвлкмдпуј", "гзбчхжшцфђљњћџѓќѕ", List.of("windows-1251", "ISO-8859-5")),
            of("Greek", "αοειτνσηρκπυλμςάέίόή", "βγδζθξφχψωύώϊϋΐΰ", List.of("windows-1253", "ISO-8859-7")),
            of("Turkish", "çğıöşüİ", "âîû", List.of("windows-1254")),
            of("Hebrew", "והילמרתשנבא", "גדזחטךכםןסעףפץצק", List.of("windows-1255")),
            of("Arabic", "اليمنرتوبةعدسفهكقحجأ", "ىءآؤإئثخذزشصضطظغگچپژـ،؛؟", List.of("windows-1256", "ISO-8859-6")),
            of("Baltic", "ąčęėįšųūž", "", BALTIC),
            of("Baltic", "āčēģīķļņšūž", "", BALTIC),
            of("Baltic", "äöüõ", "šž", BALTIC),
            of(
                    "Thai",
                    "านรอกเงมยลวดทตสปบคหแจใไขพโช",
                    "ะัิีึืุู็่้๊๋์ำญณซฐศษธถผฝฟฉฎฏฑฒฬฮฯๆ฿",
                    List.of("x-windows-874")));

    private static Alphabet of(String language, String frequent, String other, List<String> charsets) {
        return new Alphabet(language, bothCases(frequent), bothCases(other), charsets);
    }

    private static Set<Character> bothCases(String letters) {
        Set<Character> all = new HashSet<>();
        for (char c : (letters + letters.toUpperCase(Locale.ROOT)).toCharArray()) {
            if (c > 127) {
                all.add(c);
            }
        }
        return all;
    }
}
