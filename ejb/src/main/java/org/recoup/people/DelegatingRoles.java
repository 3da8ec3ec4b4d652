package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.recoup.platform.Acting;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * People let another act with their roles for some days; treasury can do it for them. A delegation gives own roles only: what was
 * delegated to somebody they cannot pass on.
 */
@Stateless
@Boundary
public class DelegatingRoles {

    private static final int LONGEST_DAYS = 366;

    @Inject
    private Acting acting;

    @Inject
    private Authorities authorities;

    @Inject
    private Delegations delegations;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    record Id(long id) {}

    /**
     * @return key of the delegation
     * @throws org.recoup.platform.Forbidden when the roles are another's and the caller is not treasury
     */
    public long delegate(@Valid DelegateRoles command) {
        boolean own = command.of() == null
                || command.of().isBlank()
                || command.of().strip().equals(acting.caller().userName());
        if (!own) {
            authorities.require(Role.TREASURY);
        }
        int of = own ? acting.caller().personId() : person("of", command.of());
        int to = person("to", command.to());
        if (of == to) {
            throw new Refused("to", "delegation.self");
        }
        checkDays(command.from(), command.until());
        return records.one(
                        Id.class,
                        """
                        insert into delegation (from_person_id, to_person_id, valid, reason)
                        values (:of, :to, daterange(:from, :until), :reason) returning id""",
                        Map.of(
                                "of", of,
                                "to", to,
                                "from", command.from(),
                                "until", command.until(),
                                "reason", command.reason().strip()))
                .orElseThrow()
                .id();
    }

    /** Nobody gets authority for days that are over, and none without an end. */
    private void checkDays(LocalDate from, LocalDate until) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Refused("from", "date.past", from);
        }
        if (!until.isAfter(from)) {
            throw new Refused("until", "dates.order", until, from);
        }
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Refused("until", "delegation.long", LONGEST_DAYS);
        }
    }

    private int person(String field, String userName) {
        return Math.toIntExact(records.one(
                        Id.class,
                        "select id from person where user_name = lower(:name) and active",
                        Map.of("name", userName.strip()))
                .orElseThrow(() -> new Refused(field, "unknown.person", userName))
                .id());
    }

    /**
     * From today on it holds no more. One that began earlier keeps the days that are over; any other is removed. Open to both people
     * and to treasury.
     */
    public void end(long id) {
        DelegationLine delegation = delegations.withId(id);
        String me = acting.caller().userName();
        if (!me.equals(delegation.of()) && !me.equals(delegation.to())) {
            authorities.require(Role.TREASURY);
        }
        if (delegation.standing() == Standing.ENDED) {
            throw new Refused("", "state.wrong", Standing.ENDED.name());
        }
        LocalDate today = LocalDate.now(clock);
        boolean keeps = delegation.from().isBefore(today);
        var statement = entityManager
                .createNativeQuery(
                        keeps
                                ? "update delegation set valid = daterange(lower(valid), :today) where id = :id"
                                : "delete from delegation where id = :id")
                .setParameter("id", id);
        if (keeps) {
            statement.setParameter("today", today);
        }
        if (statement.executeUpdate() == 0) {
            throw new NotFound("delegation", id);
        }
    }
}
