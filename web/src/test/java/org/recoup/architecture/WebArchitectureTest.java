package org.recoup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;

/** web -> reports -> ejb and web -> ejb; nothing is decided in web, and no entity reaches it. */
@AnalyzeClasses(packages = "org.recoup", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule reportsKnowOnlyFinishedFigures = noClasses()
            .that()
            .resideInAPackage("org.recoup.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.recoup.web..", "jakarta.ejb..", "jakarta.persistence..", "jakarta.faces..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule nothingBelowKnowsTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.recoup.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.recoup.web..", "jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule entitiesStayBelow = noClasses()
            .that()
            .resideInAPackage("org.recoup.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule onlyResourcesSpeakRest = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .resideInAPackage("org.recoup.web.api..")
            .andShould()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule timeIsAParameter = noClasses()
            .that()
            .resideInAnyPackage("org.recoup.web..", "org.recoup.reports..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule noMoneyInFloatingPoint = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.recoup.web..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class);
}
