package io.aludel.sample.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoomsTests {
    private static final JavaClasses STORE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theStoreUsesOnlyWhatIsMadeForUsers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.aludel.orm.flush..",
                        "io.aludel.orm.graph..",
                        "io.aludel.orm.load..",
                        "io.aludel.orm.model..",
                        "io.aludel.orm.processor..")
                .check(STORE);
    }

    @Test
    void entitiesKnowNothingOfSpring() {
        noClasses()
                .that()
                .resideInAPackage("..store.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "io.aludel.orm.spring..", "io.aludel.orm.boot..")
                .check(STORE);
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("io.aludel.sample.store.(*)..")
                .should()
                .beFreeOfCycles()
                .check(STORE);
    }
}
