package io.aludel.orm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module declaration against what the jar has. */
class ModuleTests {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Set<String> FOR_JAVAC =
            Set.of("com.sun.source.util.Plugin", "javax.annotation.processing.Processor");

    @Test
    void exportsTheRoomsThatUsersAndGeneratedCodeImport() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Rooms.ROOT)) {
            String room = Rooms.of(type.getPackageName());
            if (room != null && !Rooms.INTERNAL.contains(room)) {
                expected.add(type.getPackageName());
            }
        }
        Set<String> exported = new TreeSet<>();
        module().exports().forEach(export -> exported.add(export.source()));
        assertThat(exported).isEqualTo(expected);
    }

    @Test
    void providesTheServicesThatTheClassPathFinds() throws IOException {
        Map<String, List<String>> onClassPath = new TreeMap<>();
        try (Stream<Path> files = Files.list(CLASSES.resolve("META-INF/services"))) {
            for (Path file : files.toList()) {
                String service = file.getFileName().toString();
                if (!FOR_JAVAC.contains(service)) {
                    onClassPath.put(service, Files.readAllLines(file));
                }
            }
        }
        Map<String, List<String>> provided = new TreeMap<>();
        module().provides().forEach(provides -> provided.put(provides.service(), provides.providers()));
        assertThat(provided).isEqualTo(onClassPath);
    }

    private static ModuleDescriptor module() throws IOException {
        try (InputStream declaration = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(declaration);
        }
    }
}
