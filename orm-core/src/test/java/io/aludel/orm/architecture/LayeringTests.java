package io.aludel.orm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.aludel.orm.architecture.tangled.left.Left;
import io.aludel.orm.architecture.tangled.right.Right;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LayeringTests {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Rooms.ROOT);

    @Test
    void everyPackageIsARoomOfTheMap() {
        SortedSet<String> unknown = new TreeSet<>();
        for (JavaClass type : MAIN) {
            String room = Rooms.of(type.getPackageName());
            if (room != null && !Rooms.names().contains(room)) {
                unknown.add(room);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void roomsImportOnlyWhatTheMapAllows() {
        assertThat(violations(MAIN)).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(Rooms.ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        SortedSet<String> unmarked = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void anUpwardImportIsReported() {
        JavaClasses tangled = new ClassFileImporter().importClasses(Left.class, Right.class);
        assertThat(tangledEdges(tangled)).containsExactly("left -> right", "right -> left");
        assertThat(SlicesRuleDefinition.slices()
                        .matching("io.aludel.orm.architecture.tangled.(*)")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(tangled)
                        .hasViolation())
                .isTrue();
        assertThat(Rooms.allows("sql", "mapping")).isFalse();
        assertThat(Rooms.allows("load", "flush")).isFalse();
    }

    private static SortedSet<String> violations(JavaClasses classes) {
        SortedSet<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            String from = Rooms.of(type.getPackageName());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = Rooms.of(dependency.getTargetClass().getPackageName());
                if (from != null && to != null && !Rooms.allows(from, to)) {
                    found.add(from + " -> " + to + ": " + dependency.getDescription());
                }
            }
        }
        return found;
    }

    private static SortedSet<String> tangledEdges(JavaClasses classes) {
        SortedSet<String> edges = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = dependency.getTargetClass().getPackageName();
                if (to.contains(".tangled.") && !to.equals(type.getPackageName())) {
                    edges.add(lastPart(type.getPackageName()) + " -> " + lastPart(to));
                }
            }
        }
        return edges;
    }

    private static String lastPart(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
