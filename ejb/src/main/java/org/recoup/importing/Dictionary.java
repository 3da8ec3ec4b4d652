package org.recoup.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the words of a file mean: a record by its code, else by its name, else by an alias. */
final class Dictionary {

    /** @param rank how close the spelling is; the lowest found decides */
    record Match(String word, int id, String code, String name, int rank) {}

    private final String what;
    private final Map<String, List<Match>> matches;

    /** @param what names the texts of its faults, such as {@code department} */
    Dictionary(String what, List<Match> matches) {
        this.what = what;
        this.matches = matches.stream().collect(Collectors.groupingBy(Match::word));
    }

    /** @return null, with a fault, when it means nothing or several things; null without one when it is blank */
    Known find(Cell cell, FaultList faults) {
        if (cell.isBlank()) {
            return null;
        }
        List<Match> all = matches.getOrDefault(cell.value(), List.of());
        int closest = all.stream().mapToInt(Match::rank).min().orElse(0);
        List<Known> found = all.stream()
                .filter(match -> match.rank() == closest)
                .map(match -> new Known(match.id(), match.code(), match.name()))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            faults.add(cell.fault("import." + what + ".unknown"));
        } else if (found.size() > 1) {
            String codes = found.stream().map(Known::code).sorted().collect(Collectors.joining(", "));
            faults.add(cell.fault("import." + what + ".several", codes));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    boolean knows(Cell cell) {
        return matches.containsKey(cell.value());
    }
}
