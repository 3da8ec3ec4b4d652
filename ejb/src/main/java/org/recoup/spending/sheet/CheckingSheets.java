package org.recoup.spending.sheet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
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

    record Word(String code, String name, List<String> others) {}

    record Month(YearMonth month, String state) {}

    /** @return one reading for each row, in their order */
    @Allowed(Role.FINANCE_OFFICER)
    public List<RowReading> check(List<SheetRow> rows) {
        SheetReader reader = new SheetReader(known(), HouseCurrency.UNIT, rows);
        return sameDocuments.warned(IntStream.range(0, rows.size())
                .mapToObj(number -> reader.read(number, rows.get(number)))
                .toList());
    }

    private SheetReader.Known known() {
        Map<YearMonth, String> months = new HashMap<>();
        records.list(Month.class, "select starts_on as month, state from period", Map.of())
                .forEach(month -> months.put(month.month(), month.state()));
        return new SheetReader.Known(
                words("select code, name, cast('{}' as text[]) as others from project", Map.of()),
                words("""
                        select d.code, d.name, array(select alias from department_alias a where a.department_id = d.id) as others
                          from department d""", Map.of()),
                words("select code, name, cast('{}' as text[]) as others from category", Map.of()),
                own(),
                months);
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
