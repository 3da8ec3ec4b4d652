package org.recoup.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoup.importing.BringingIn;
import org.recoup.importing.Spelling;
import org.recoup.importing.TeachingSpellings;
import org.recoup.importing.UnknownWord;
import org.recoup.importing.UnknownWords;
import org.recoup.web.Messages;

/** Names that a check did not know: the person says what each means, once for all files to come. */
@Named
@ViewScoped
public class SpellingForm implements Serializable {

    private static final long serialVersionUID = 1;

    /** Sure enough to be chosen beforehand. */
    private static final int LIKELY = 80;

    @Inject
    private transient UnknownWords unknown;

    @Inject
    private transient TeachingSpellings teaching;

    @Inject
    private transient BringingIn bringing;

    @Inject
    private transient Messages messages;

    private List<Answer> answers;

    /** What the person answers for one word; nothing yet while the code is empty. */
    public static class Answer implements Serializable {

        private static final long serialVersionUID = 1;

        private final String kind;
        private final String word;
        private final int rows;
        private final List<Offer> offers;
        private String code;
        private String other;

        Answer(UnknownWord found) {
            kind = found.kind();
            word = found.word();
            rows = found.rows();
            offers = found.nearest().stream()
                    .map(near -> new Offer(near.code(), near.name() + " (" + near.code() + ")"))
                    .collect(Collectors.toCollection(ArrayList::new));
            code = found.nearest().isEmpty() || found.nearest().get(0).score() < LIKELY
                    ? null
                    : found.nearest().get(0).code();
        }

        public String getKind() {
            return kind;
        }

        public String getWord() {
            return word;
        }

        public int getRows() {
            return rows;
        }

        public List<Offer> getOffers() {
            return offers;
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        /** Code of what it means when nothing that is offered is meant. */
        public String getOther() {
            return other;
        }

        public void setOther(String other) {
            this.other = other;
        }

        /** Nothing while it is not answered; what was written comes before what was offered. */
        Optional<Spelling> spelling() {
            return Stream.of(Optional.ofNullable(other), Optional.ofNullable(code))
                    .flatMap(Optional::stream)
                    .map(String::strip)
                    .filter(given -> !given.isEmpty())
                    .map(given -> new Spelling(kind, word, given))
                    .findFirst();
        }
    }

    /** Something that a word may mean. */
    public record Offer(String code, String words) implements Serializable {}

    public List<Answer> answers(long run) {
        if (answers == null) {
            answers = unknown.of(run).stream()
                    .filter(found -> !found.kind().equals("category"))
                    .map(Answer::new)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        return answers;
    }

    /** All departments that the person may bring in. */
    public List<UnknownWords.Choice> getDepartments() {
        return unknown.choices("department");
    }

    /** All projects that the person sees. */
    public List<UnknownWords.Choice> getProjects() {
        return unknown.choices("project");
    }

    /** Keeps the answers that were given, and has the file checked again. */
    public String save(long run, String mapping) {
        List<Spelling> taught =
                answers.stream().map(Answer::spelling).flatMap(Optional::stream).toList();
        if (taught.isEmpty()) {
            messages.error("spellings", "import.unknown.none.chosen");
            return null;
        }
        teaching.teach(taught);
        bringing.check(run, mapping);
        messages.done("import.unknown.taught", taught.size());
        return "/imports/view?faces-redirect=true&id=" + run;
    }
}
