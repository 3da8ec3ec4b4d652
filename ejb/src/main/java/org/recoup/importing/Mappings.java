package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The mappings, which all who import share. */
@Stateless
@Boundary
public class Mappings {

    private static final String MAPPINGS = """
            select m.id, m.name, m.target, cast(m.definition as text) as definition, p.full_name as made_by, p.id as made_by_id,
                   m.version
              from import_mapping m join person p on p.id = m.made_by
            """;

    @Inject
    private Records records;

    private record Row(
            long id, String name, ImportTarget target, String definition, String madeBy, int madeById, int version) {
        MappingLine line() {
            return new MappingLine(
                    id,
                    name,
                    target,
                    new DefinitionJson().convertToEntityAttribute(definition),
                    madeBy,
                    madeById,
                    version);
        }
    }

    public List<MappingLine> all() {
        return records.list(Row.class, MAPPINGS + "order by m.name", Map.of()).stream()
                .map(Row::line)
                .toList();
    }

    /** @throws NotFound when there is none of that key */
    public MappingLine withId(long id) {
        return records.one(Row.class, MAPPINGS + "where m.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("mapping", id))
                .line();
    }

    /** @throws NotFound when there is none of that name */
    public MappingLine named(String name) {
        return records.one(Row.class, MAPPINGS + "where m.name = :name", Map.of("name", name == null ? "" : name))
                .orElseThrow(() -> new NotFound("mapping", name))
                .line();
    }
}
