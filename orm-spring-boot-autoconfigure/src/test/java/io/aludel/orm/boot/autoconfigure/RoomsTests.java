package io.aludel.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the Spring rooms may import: the core's rooms for users, and of Boot nothing in the room without Boot. */
class RoomsTests {
    private static final Set<String> INTERNAL = Set.of("load", "flush", "graph", "model", "processor");

    @Test
    void internalRoomsOfTheCoreStayInternal() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                // Load-time instrumentation is made for the starter, and is nothing that users should call.
                boolean isForUs = type.getSimpleName().equals("EntityInstrumentationInitializer");
                if (!isForUs && INTERNAL.stream().anyMatch(room -> target.startsWith("io.aludel.orm." + room))) {
                    found.add(dependency.getDescription());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theSpringRoomKnowsNoBoot() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (type.getPackageName().equals("io.aludel.orm.spring")
                        && (target.startsWith("org.springframework.boot") || target.startsWith("io.aludel.orm.boot"))) {
                    found.add(dependency.getDescription());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Iterable<JavaClass> classes() {
        return new ClassFileImporter().importPath(Path.of("target", "classes"));
    }
}
