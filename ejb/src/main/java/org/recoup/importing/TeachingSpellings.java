package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

/** What a word of a file means, said once: an alias from then on. Finance officers say it of own departments and visible projects. */
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

    private record Owner(int id, String code) {}

    /**
     * @param kind department or project
     * @param code of the record that the word means
     * @throws Refused when it is the spelling of another one already
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void teach(String kind, String word, String code) {
        if (word == null || word.isBlank() || word.length() > LONGEST) {
            throw new Refused("word", "text.length", 1, LONGEST);
        }
        if ("department".equals(kind)) {
            int department = keys.department("code", code);
            if (!acting.caller().holds(Role.TREASURY)) {
                authorities.require(Role.FINANCE_OFFICER, department);
            }
            store("department", department, word.strip());
        } else if ("project".equals(kind)) {
            store("project", keys.project("code", code), word.strip());
        } else {
            throw new Refused("kind", "import.teach.kind", kind);
        }
    }

    private void store(String kind, int id, String word) {
        Optional<Owner> owner = records.one(Owner.class, """
                        select t.id, t.code from %1$s_alias a join %1$s t on t.id = a.%1$s_id
                         where same_word(a.alias) = same_word(:word)""".formatted(kind), Map.of("word", word));
        if (owner.isPresent()) {
            // The same word in other letters was taught a moment ago.
            if (owner.get().id() != id) {
                throw new Refused(
                        "word", "import.alias.taken", word, owner.get().code());
            }
            return;
        }
        entityManager
                .createNativeQuery("insert into %1$s_alias (%1$s_id, alias) values (:id, :word)".formatted(kind))
                .setParameter("id", id)
                .setParameter("word", word)
                .executeUpdate();
    }
}
