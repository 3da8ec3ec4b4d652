package org.recoup.department;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Treasury creates departments and keeps their description current. */
@Stateless
@Boundary
public class DescribingDepartments {

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws Refused when the code is taken */
    @Allowed(Role.TREASURY)
    public void create(@Valid DescribeDepartment command) {
        if (find(command.code()) != null) {
            throw new Refused("code", "code.taken", command.code());
        }
        Department department = new Department(command.code());
        describe(department, command);
        entityManager.persist(department);
        entityManager.flush();
        spell(department, command.aliases());
    }

    /** @throws Changed when somebody else changed it since it was read */
    @Allowed(Role.TREASURY)
    public void change(@Valid DescribeDepartment command) {
        Department department = known(command.code());
        Changed.check(command.version(), department.version());
        describe(department, command);
        spell(department, command.aliases());
    }

    private void describe(Department department, DescribeDepartment command) {
        Department parent = command.parent() == null || command.parent().isBlank() ? null : known(command.parent());
        department.describe(command.name().strip(), parent, command.startsOn(), command.endsOn());
    }

    private void spell(Department department, List<String> aliases) {
        entityManager
                .createNativeQuery(
                        "delete from department_alias where department_id = :id and alias <> all(cast(:kept as text[]))")
                .setParameter("id", department.id())
                .setParameter("kept", aliases.toArray(String[]::new))
                .executeUpdate();
        for (String alias : aliases) {
            entityManager
                    .createNativeQuery(
                            "insert into department_alias (department_id, alias) select :id, :alias where not exists"
                                    + " (select 1 from department_alias where department_id = :id and same_word(alias) = same_word(:alias))")
                    .setParameter("id", department.id())
                    .setParameter("alias", alias.strip())
                    .executeUpdate();
        }
    }

    private Department known(String code) {
        Department found = find(code);
        if (found == null) {
            throw new NotFound("department", code);
        }
        return found;
    }

    private Department find(String code) {
        return entityManager
                .createQuery("select d from Department d where d.code = :code", Department.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
