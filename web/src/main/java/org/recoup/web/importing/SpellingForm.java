package org.recoup.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.recoup.importing.BringingIn;
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

    /** Keeps the answers that were given, and has the file checked again. */
    public String save(long run, String mapping) {
        int taught = 0;
        for (Answer answer : answers) {
            if (answer.getCode() != null && !answer.getCode().isBlank()) {
                teaching.teach(answer.getKind(), answer.getWord(), answer.getCode());
                taught++;
            }
        }
        if (taught == 0) {
            messages.error("spellings", "import.unknown.none.chosen");
            return null;
        }
        bringing.check(run, mapping);
        messages.done("import.unknown.taught", taught);
        return "/imports/view?faces-redirect=true&id=" + run;
    }
}
