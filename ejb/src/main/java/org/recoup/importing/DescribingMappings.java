package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import org.recoup.importing.reading.Kind;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Those who import write mappings; who wrote one changes it, and so does treasury. */
@Stateless
@Boundary
public class DescribingMappings {

    @Inject
    private Acting acting;

    @Inject
    private Codes codes;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @return key of the mapping
     * @throws Refused when the name is taken or the definition does not fill the target
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long create(@Valid DescribeMapping command) {
        ImportMapping mapping =
                new ImportMapping(command.target(), acting.caller().personId());
        define(mapping, command);
        entityManager.persist(mapping);
        entityManager.flush();
        return mapping.id();
    }

    /**
     * @throws Changed when somebody else changed it since it was read
     * @throws Forbidden when somebody else made it
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void change(long id, @Valid DescribeMapping command) {
        ImportMapping mapping = entityManager.find(ImportMapping.class, id);
        if (mapping == null) {
            throw new NotFound("mapping", id);
        }
        if (mapping.madeBy() != acting.caller().personId() && !acting.caller().holds(Role.TREASURY)) {
            throw new Forbidden("mapping.not.yours");
        }
        if (mapping.target() != command.target()) {
            throw new Refused("target", "mapping.target.stays", mapping.target().name());
        }
        Changed.check(command.version(), mapping.version());
        define(mapping, command);
        entityManager.flush();
    }

    private void define(ImportMapping mapping, DescribeMapping command) {
        String name = command.name().strip();
        if (taken(name, mapping.id())) {
            throw new Refused("name", "mapping.name.taken", name);
        }
        mapping.define(name, command.definition());
        checkCategories(command.definition());
    }

    private void checkCategories(Definition definition) {
        FaultList faults = new FaultList();
        List<Cell> cells = definition.amounts().stream()
                .filter(amount -> amount.category() != null)
                .map(amount -> new Cell(0, amount.column(), amount.category(), Kind.TEXT))
                .toList();
        Dictionary categories = codes.categories();
        cells.forEach(cell -> categories.find(cell, faults));
        faults.refuse();
    }

    private boolean taken(String name, Long exceptId) {
        return entityManager
                .createQuery("select m.id from ImportMapping m where m.name = :name", Long.class)
                .setParameter("name", name)
                .getResultStream()
                .anyMatch(id -> !id.equals(exceptId));
    }
}
