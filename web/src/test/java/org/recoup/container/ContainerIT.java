package org.recoup.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.recoup.department.Departments;
import org.recoup.department.DescribeDepartment;
import org.recoup.department.DescribingDepartments;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Caller;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;

/** The use cases inside the real server, in the real WAR: transactions, the boundary, and what a query costs. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    @Inject
    private Acting acting;

    @Inject
    private Departments departments;

    @Inject
    private DescribingDepartments describing;

    @PersistenceContext(unitName = "recoup")
    private EntityManager entityManager;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    /** The real WAR at another address, with this test in it. */
    @Deployment
    static WebArchive recoup() {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "in-container.war")
                .importFrom(new File(System.getProperty("recoup.war")))
                .as(WebArchive.class);
        String descriptor = text(war, "WEB-INF/web.xml")
                .replace(
                        "<url-pattern>/signin.xhtml",
                        "<url-pattern>/ArquillianServletRunnerEE9</url-pattern><url-pattern>/signin.xhtml");
        war.delete("WEB-INF/jboss-web.xml");
        war.delete("WEB-INF/web.xml");
        war.setWebXML(new StringAsset(descriptor));
        return war.addAsWebInfResource(
                        new StringAsset("<jboss-web><context-root>/in-container</context-root>"
                                + "<security-domain>recoup</security-domain></jboss-web>"),
                        "jboss-web.xml")
                .addClass(ContainerIT.class)
                .addAsLibraries(libraries("assertj-core", "byte-buddy"));
    }

    private static String text(WebArchive war, String path) {
        try (InputStream content = war.get(path).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File[] libraries(String... names) {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .map(File::new)
                .filter(file -> List.of(names).stream().anyMatch(file.getName()::startsWith))
                .toArray(File[]::new);
    }

    @Test
    void nobodyGetsThroughTheBoundaryUnknown() {
        assertThatThrownBy(() -> departments.matching("")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aRefusalLeavesNothingHalfDone() {
        acting.as(treasury());
        String alias = "Alias " + suffix;
        describing.create(department("A" + suffix, alias));

        // The department row is stored before the alias is found to be taken; the whole transaction goes.
        assertThatThrownBy(() -> describing.create(department("B" + suffix, alias)));
        assertThatThrownBy(() -> departments.withCode("B" + suffix)).isInstanceOf(NotFound.class);
    }

    @Test
    void aListCostsTheSameNumberOfStatementsHoweverLongItIs() {
        acting.as(treasury());
        describing.create(department("C0" + suffix, "Alias 0 " + suffix));
        long few = statementsOf(() -> departments.matching(suffix));
        for (int i = 1; i <= 20; i++) {
            describing.create(department("C" + i + suffix, "Alias " + i + " " + suffix));
        }
        long many = statementsOf(() -> departments.matching(suffix));

        assertThat(many).isEqualTo(few).isEqualTo(2);
    }

    private long statementsOf(Runnable query) {
        Statistics statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        query.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static DescribeDepartment department(String code, String alias) {
        return new DescribeDepartment(
                code, "Department " + code, null, LocalDate.of(2020, 1, 1), null, List.of(alias), 0);
    }

    /** The first person of every installation, who is treasury. */
    private static Caller treasury() {
        return new Caller(1, "first", "First", List.of(new Caller.Grant(Role.TREASURY, Set.of(), null, null)));
    }
}
