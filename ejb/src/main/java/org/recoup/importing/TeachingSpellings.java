package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** What words of a file mean, said once: aliases from then on. Finance officers say it of own departments and visible projects. */
@Stateless
@Boundary
public class TeachingSpellings {

    private static final int LONGEST = 200;

    @Inject
    private Keys keys;

    @Inject
    private Authorities authorities;

    @Inject
    private Acting acting;

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    private record Meaning(int id, boolean named) {}

    private record Owner(String code) {}

    /**
     * All of them or none.
     *
     * @throws Refused when one of the words means something else already
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void teach(List<Spelling> spellings) {
        spellings.forEach(this::teach);
    }

    private void teach(Spelling spelling) {
        String word = spelling.word();
        if (word == null || word.isBlank() || word.length() > LONGEST) {
            throw new Refused("word", "text.length", 1, LONGEST);
        }
        if ("department".equals(spelling.kind())) {
            int department = keys.department("code", spelling.code());
            if (!acting.caller().holds(Role.TREASURY)) {
                authorities.require(Role.FINANCE_OFFICER, department);
            }
            store("department", department, word.strip());
        } else if ("project".equals(spelling.kind())) {
            store("project", keys.project("code", spelling.code()), word.strip());
        } else {
            throw new Refused("kind", "import.teach.kind", spelling.kind());
        }
    }

    private void store(String kind, int id, String word) {
        List<Meaning> meanings = records.list(
                Meaning.class, "select id, named from meanings_of(:kind, :word)", Map.of("kind", kind, "word", word));
        // It means that already, or the same word in other letters was taught a moment ago.
        if (meanings.stream().anyMatch(meaning -> meaning.id() == id)) {
            return;
        }
        meanings.stream().findFirst().ifPresent(other -> refuse(kind, word, other));
        entityManager
                .createNativeQuery("insert into %1$s_alias (%1$s_id, alias) values (:id, :word)".formatted(kind))
                .setParameter("id", id)
                .setParameter("word", word)
                .executeUpdate();
    }

    /** What the caller may not see is not named either. */
    private void refuse(String kind, String word, Meaning other) {
        Optional<Owner> owner =
                records.one(Owner.class, "select code from " + kind + " where id = :id", Map.of("id", other.id()));
        if (owner.isEmpty()) {
            throw new Refused("word", "import.teach.elsewhere", word);
        }
        throw new Refused(
                "word",
                other.named() ? "import.teach.named" : "import.teach.taken",
                word,
                owner.get().code());
    }
}
