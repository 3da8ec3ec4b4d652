package org.recoup.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the words of a file mean: a record by its code, else by its name, else by an alias. Each word is looked up once. */
final class Dictionary {

    private static final int REMEMBERED = 50_000;

    /**
     * @param word as {@link Words#normal} writes it
     * @param rank how close the spelling is: 1 the code, 2 the name, 3 an alias; the lowest found decides
     */
    record Spelling(String word, int id, String code, String name, int rank) {}

    private final String what;
    private final Map<String, List<Spelling>> spellings;
    private final Map<String, List<Known>> meanings = new HashMap<>();

    /** @param what names the texts of its faults, such as {@code department} */
    Dictionary(String what, List<Spelling> spellings) {
        this.what = what;
        this.spellings = spellings.stream().collect(Collectors.groupingBy(Spelling::word));
    }

    /** @return null, with a fault, when it means nothing or several things; null without one when it is blank */
    Known find(Cell cell, FaultList faults) {
        if (cell.isBlank()) {
            return null;
        }
        List<Known> found = meanings.get(cell.value());
        if (found == null) {
            found = meanings(cell.value());
            if (meanings.size() < REMEMBERED) {
                meanings.put(cell.value(), found);
            }
        }
        if (found.isEmpty()) {
            faults.add(cell.fault("import." + what + ".unknown"));
            faults.unknown(what, cell);
        } else if (found.size() > 1) {
            String codes = found.stream().map(Known::code).sorted().collect(Collectors.joining(", "));
            faults.add(cell.fault("import." + what + ".several", codes));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    boolean knows(Cell cell) {
        return spellings.containsKey(Words.normal(cell.value()));
    }

    private List<Known> meanings(String word) {
        List<Spelling> all = spellings.getOrDefault(Words.normal(word), List.of());
        int closest =
                all.stream().mapToInt(spelling -> rank(spelling, word)).min().orElse(0);
        return all.stream()
                .filter(spelling -> rank(spelling, word) == closest)
                .map(spelling -> new Known(spelling.id(), spelling.code(), spelling.name()))
                .distinct()
                .toList();
    }

    /** A code to the letter comes before everything else. */
    private static int rank(Spelling spelling, String word) {
        return spelling.code().equals(word) ? 0 : spelling.rank();
    }
}
