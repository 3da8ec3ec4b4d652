package org.recoup.spending.sheet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.HouseLocale;
import org.recoup.platform.Records;

/** Says what the rows of a sheet mean, and what stands against submitting them, without storing anything. */
@Stateless
@Boundary
public class CheckingSheets {

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    @Inject
    private SameDocuments sameDocuments;

    @Inject
    private KnownCommitments commitments;

    @Inject
    private RowPlaces places;

    @Inject
    private DoubtfulRows doubtful;

    record Word(String code, String name, List<String> others) {}

    record Month(YearMonth month) {}

    /** @return one reading for each row, in their order */
    @Allowed(Role.FINANCE_OFFICER)
    public List<RowReading> check(List<SheetRow> rows) {
        SheetReader reader = new SheetReader(
                known(rows), HouseCurrency.UNIT, HouseLocale.here().figures(), rows);
        return doubtful.warned(places.noted(sameDocuments.warned(IntStream.range(0, rows.size())
                .mapToObj(number -> reader.read(number, rows.get(number)))
                .toList())));
    }

    private SheetReader.Known known(List<SheetRow> rows) {
        boolean naming = rows.stream().anyMatch(row -> !row.commitment().isBlank());
        return new SheetReader.Known(
                words("select code, name, cast('{}' as text[]) as others from project", Map.of()),
                words("""
                        select d.code, d.name, array(select alias from department_alias a where a.department_id = d.id) as others
                          from department d""", Map.of()),
                words("select code, name, cast('{}' as text[]) as others from category", Map.of()),
                own(),
                records.list(Month.class, "select starts_on as month from period", Map.of()).stream()
                        .map(Month::month)
                        .collect(Collectors.toSet()),
                naming ? commitments.words() : CommitmentWords.NONE);
    }

    private Set<String> own() {
        return records
                .list(
                        Word.class,
                        "select code, name, cast('{}' as text[]) as others from department where id = any(cast(:mine as int[]))",
                        Map.of(
                                "mine",
                                acting.caller()
                                        .departments(Role.FINANCE_OFFICER)
                                        .toArray(Integer[]::new)))
                .stream()
                .map(Word::code)
                .collect(Collectors.toSet());
    }

    private Vocabulary words(String sql, Map<String, Object> parameters) {
        return new Vocabulary(records.list(Word.class, sql, parameters).stream()
                .map(word -> new Vocabulary.Word(word.code(), word.name(), word.others()))
                .toList());
    }
}
