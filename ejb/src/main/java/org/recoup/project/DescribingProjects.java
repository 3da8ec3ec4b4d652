package org.recoup.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Treasury creates projects and keeps their description and funders current. */
@Stateless
@Boundary
public class DescribingProjects {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Keys keys;

    /** @throws Refused when the code is taken */
    @Allowed(Role.TREASURY)
    public void create(@Valid DescribeProject command) {
        if (find(command.code()).isPresent()) {
            throw new Refused("code", "code.taken", command.code());
        }
        Project project = new Project(command.code());
        describe(project, command);
        entityManager.persist(project);
    }

    /** @throws Changed when somebody else changed it since it was read */
    @Allowed(Role.TREASURY)
    public void change(@Valid DescribeProject command) {
        Project project = find(command.code()).orElseThrow(() -> new NotFound("project", command.code()));
        Changed.check(command.version(), project.version());
        describe(project, command);
    }

    private void describe(Project project, DescribeProject command) {
        project.describe(
                command.name().strip(),
                command.description() == null ? "" : command.description().strip());
        project.plan(command.startsOn(), command.endsOn());
        Set<Integer> funders = new TreeSet<>();
        for (String funder : command.funders()) {
            funders.add(keys.department("funders", funder));
        }
        project.assign(
                keys.programme("programme", command.programme()), keys.department("lead", command.lead()), funders);
    }

    private Optional<Project> find(String code) {
        return entityManager
                .createQuery("select p from Project p where p.code = :code", Project.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
