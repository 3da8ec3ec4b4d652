package org.recoup.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.audit.AuditEvent.FieldChange;
import org.recoup.platform.Boundary;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Records;

/**
 * Reads the audit trail. Treasury and auditors see all of it; everybody else sees what they did and what was done for them, by the row
 * filter.
 */
@Stateless
@Boundary
public class AuditEvents {

    public static final int PAGE = 50;

    private static final Set<String> MONEY =
            Set.of("amount", "baseline", "contribution", "entitled", "landed", "pool", "total");

    private static final String CHANGES = """
            with chosen as (
                select e.*, coalesce(e.after, e.before) as doc from audit_event e
                 where (cast(:entity as text) is null or e.entity = :entity)
                   and (cast(:entityId as bigint) is null or e.entity_id = :entityId)
                   and (cast(:person as text) is null
                        or (select id from person where user_name = lower(:person)) in (e.person_id, e.on_behalf_of))
                   and (cast(:from as timestamptz) is null or e.at >= :from)
                   and (cast(:until as timestamptz) is null or e.at < :until)
                 order by e.id desc limit :most offset :skipped)
            select c.id, c.at, p.user_name as person, p.full_name as person_name,
                   b.user_name as on_behalf_of, b.full_name as on_behalf_of_name, c.action, c.entity, c.entity_id,
                   concat_ws(' ', coalesce(c.doc ->> 'code', c.doc ->> 'user_name', c.doc ->> 'name', c.doc ->> 'reference'),
                             w.user_name, v.user_name, lower(replace(c.doc ->> 'role', '_', ' '))) as label,
                   f.field, f.before, f.after
              from chosen c
              left join person p on p.id = c.person_id
              left join person b on b.id = c.on_behalf_of
              left join person w on w.id = cast(coalesce(c.doc ->> 'from_person_id', c.doc ->> 'person_id') as int)
              left join person v on v.id = cast(c.doc ->> 'to_person_id' as int)
              left join lateral (
                  select field, a.attnum as place, %s as before, %s as after
                    from jsonb_each_text(coalesce(c.before, jsonb_build_object())) o (field, value)
                    full join jsonb_each_text(coalesce(c.after, jsonb_build_object())) n (field, value) using (field)
                    left join pg_attribute a on a.attrelid = to_regclass(c.entity) and a.attname = field
                   where o.value is distinct from n.value and field not in ('id', 'version')) f on true
             order by c.id desc, f.place, f.field""".formatted(named("o.value"), named("n.value"));

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    record Name(String name) {}

    record Row(
            long id,
            Instant at,
            String person,
            String personName,
            String onBehalfOf,
            String onBehalfOfName,
            String action,
            String entity,
            Long entityId,
            String label,
            String field,
            String before,
            String after) {}

    /** @param page from 1 */
    public AuditTrail matching(AuditFilter filter, int page) {
        int shown = Math.max(page, 1);
        List<Row> rows = records.list(
                Row.class,
                CHANGES,
                Records.with(
                        "entity", filter.entity(),
                        "entityId", filter.entityId(),
                        "person", filter.person(),
                        "from", start(filter.from()),
                        "until", filter.to() == null ? null : start(filter.to().plusDays(1)),
                        "most", PAGE + 1,
                        "skipped", (shown - 1) * PAGE));
        List<AuditEvent> events = events(rows);
        return new AuditTrail(shown, events.size() > PAGE, events.subList(0, Math.min(PAGE, events.size())));
    }

    /** Names of the tables whose changes are kept, from the triggers themselves. */
    public List<String> entities() {
        return records.list(Name.class, """
                        select distinct cast(c.relname as text) as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
                          join pg_proc f on f.oid = t.tgfoid where f.proname in ('note_changes', 'note_password') order by 1""", Map.of()).stream().map(Name::name).toList();
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static List<AuditEvent> events(List<Row> rows) {
        Map<Long, AuditEvent> events = new LinkedHashMap<>();
        for (Row row : rows) {
            AuditEvent event = events.computeIfAbsent(row.id(), id -> event(row));
            if (row.field() != null) {
                event.changes()
                        .add(new FieldChange(
                                row.field(), shown(row.field(), row.before()), shown(row.field(), row.after())));
            }
        }
        return List.copyOf(events.values());
    }

    private static AuditEvent event(Row row) {
        return new AuditEvent(
                row.id(),
                row.at(),
                row.person(),
                row.personName(),
                row.onBehalfOf(),
                row.onBehalfOfName(),
                row.action(),
                row.entity(),
                row.entityId(),
                row.label(),
                new ArrayList<>());
    }

    private static String shown(String field, String value) {
        return value != null && MONEY.contains(field) && value.matches("-?\\d{1,18}")
                ? HouseCurrency.ofCents(Long.parseLong(value)).getAmount().toPlainString()
                : value;
    }

    /** SQL for a value in words: a reference by its code or user name as far as the reader may see it, all else as it is. */
    private static String named(String value) {
        return """
                case when %1$s !~ '^[0-9]+$' or length(%1$s) > 9 then %1$s
                     when field in ('department_id', 'parent_id', 'lead_department_id', 'landing_id', 'owner_id', 'payer_id', 'payee_id')
                     then coalesce((select code from department where id = cast(%1$s as int)), '#' || %1$s)
                     when field in ('person_id', 'from_person_id', 'to_person_id', 'on_behalf_of') or field ~ '_(by|for)$'
                     then coalesce((select user_name from person where id = cast(%1$s as int)), '#' || %1$s)
                     when field = 'project_id' then coalesce((select code from project where id = cast(%1$s as int)), '#' || %1$s)
                     when field = 'programme_id' then coalesce((select code from programme where id = cast(%1$s as int)), '#' || %1$s)
                     when field = 'category_id' then coalesce((select code from category where id = cast(%1$s as int)), '#' || %1$s)
                     when field ~ 'period_id$'
                     then coalesce((select to_char(starts_on, 'YYYY-MM') from period where id = cast(%1$s as int)), '#' || %1$s)
                     else %1$s end""".formatted(value);
    }
}
