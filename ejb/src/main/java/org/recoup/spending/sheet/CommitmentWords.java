package org.recoup.spending.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commitments that costs can name, by number or reference. Looked for among those of the project and department of the cost; what is
 * not found there is answered with the nearest ones that are open.
 */
final class CommitmentWords {

    static final CommitmentWords NONE = new CommitmentWords(List.of());

    private static final String FIELD = "commitment";

    private final Map<String, Word> byNumber = new HashMap<>();
    private final Map<Place, List<Word>> all = new HashMap<>();
    private final Map<Place, Vocabulary> open = new HashMap<>();

    /** A commitment and where it belongs, by codes. */
    record Word(long id, String reference, String project, String department, boolean closed) {

        String shown() {
            return reference.isBlank() ? String.valueOf(id) : reference + " (" + id + ")";
        }
    }

    private record Place(String project, String department) {}

    CommitmentWords(List<Word> words) {
        for (Word word : words) {
            byNumber.put(String.valueOf(word.id()), word);
            all.computeIfAbsent(place(word), any -> new ArrayList<>()).add(word);
        }
    }

    /**
     * @param text a number, a reference, or both as menus show them
     * @param notes gets why it means none
     * @return null when it means none
     */
    Long meaning(String text, String project, String department, List<CellNote> notes) {
        Place place = new Place(project, department);
        Vocabulary.Meaning meaning = open(place).meaning(text);
        if (meaning.code() != null) {
            return Long.valueOf(meaning.code());
        }
        List<String> choices =
                meaning.others().stream().map(byNumber::get).map(Word::shown).toList();
        Optional<Word> other = elsewhere(text.strip(), place);
        if (other.isPresent() && other.get().closed() && place(other.get()).equals(place)) {
            notes.add(CellNote.unclear(choices, FIELD, "commitment.closed", text.strip()));
        } else if (other.isPresent()) {
            Word word = other.get();
            notes.add(CellNote.unclear(
                    choices, FIELD, "commitment.of.others", text.strip(), word.project(), word.department()));
        } else {
            String code = open(place).isCalled(text) ? "sheet.several" : "unknown.commitment";
            notes.add(CellNote.unclear(choices, FIELD, code, text.strip()));
        }
        return null;
    }

    private Optional<Word> elsewhere(String text, Place place) {
        Optional<Word> closed = all.getOrDefault(place, List.of()).stream()
                .filter(word -> word.reference().equalsIgnoreCase(text))
                .findFirst();
        return closed.isPresent() ? closed : Optional.ofNullable(byNumber.get(text));
    }

    private Vocabulary open(Place place) {
        return open.computeIfAbsent(
                place,
                wanted -> new Vocabulary(all.getOrDefault(wanted, List.of()).stream()
                        .filter(word -> !word.closed())
                        .map(word -> new Vocabulary.Word(String.valueOf(word.id()), word.reference(), List.of()))
                        .toList()));
    }

    private static Place place(Word word) {
        return new Place(word.project(), word.department());
    }
}
