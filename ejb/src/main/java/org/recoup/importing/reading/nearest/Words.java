package org.recoup.importing.reading.nearest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name without what does not count: case, accents, points, small words; common abbreviations written out.
 *
 * @param all in the order of the name, without what stands in parentheses
 * @param inParentheses often the short name
 */
record Words(List<String> all, List<String> inParentheses) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.(?=\\s?\\p{L}\\.|\\s|$|\\p{P})");
    private static final Pattern PARENTHESES = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL = Set.copyOf(List.of(
            ("the of for and to in on a an de la le les du des d l et en el los las y e do da dos das di del della der die das und "
                            + "fur van het voor och og i")
                    .split(" ")));
    private static final Map<String, String> WRITTEN_OUT = writtenOut(
            "dept department dep department deptartment department min ministry govt government gov government natl national "
                    + "nat national intl international admin administration adm administration svc service svcs services mgmt management "
                    + "mgt management dev development auth authority assoc association comm commission cttee committee div division "
                    + "org organisation organization organisation uni university univ university hosp hospital edu education "
                    + "educ education env environment tech technology info information bd board ctr centre center centre prog programme "
                    + "program programme proj project sys system syst system fin finance hq headquarters def defence defense defence "
                    + "agri agriculture ag agriculture trans transport transportation transport lab laboratory co council cnty county "
                    + "bldg building sec secretary svs services bureau bureau off office labour labor");

    static Words of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("’", "'")
                .replace("'s", "s")
                .replace("&", " and ");
        plain = INITIALS.matcher(plain).replaceAll("$1");
        // What was u.s. is us; a space between two initials goes too.
        List<String> inside = new ArrayList<>();
        Matcher parentheses = PARENTHESES.matcher(plain);
        while (parentheses.find()) {
            inside.addAll(words(parentheses.group(1)));
        }
        List<String> outside = words(parentheses.replaceAll(" "));
        return outside.isEmpty() ? new Words(inside, List.of()) : new Words(outside, inside);
    }

    /** The first letters of its words: DOE of Department of Energy. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        all.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    String joined() {
        return String.join(" ", all);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(text)) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(WRITTEN_OUT.getOrDefault(word, word));
            }
        }
        return words;
    }

    private static Map<String, String> writtenOut(String pairs) {
        Map<String, String> map = new HashMap<>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return Map.copyOf(map);
    }
}
