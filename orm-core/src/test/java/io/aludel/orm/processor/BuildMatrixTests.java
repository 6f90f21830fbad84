package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.orm.processor.Jdks.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small project built by javac of each JDK at hand, in the ways users' builds call it, and run in a JVM of its own. */
class BuildMatrixTests {

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Path LOMBOK =
            Path.of("target", "processors", "lombok.jar").toAbsolutePath();

    private static final String PET = """
            package demo;
            import io.aludel.orm.annotation.*;
            @Entity public class Pet extends demo.base.Identified<Long> {
                private String name;
                private int age;
                private Pet mother;
                protected Pet() {}
                public Pet(String name, int age) { this.name = name; this.age = age; }
                @HybridProperty public boolean isOld() { return age > 10; }
                public String getName() { return name; }
                public Pet getMother() { return mother; }
                public void setMother(Pet mother) { this.mother = mother; }
            }
            """;
    private static final String IDENTIFIED = """
            package demo.base;
            import io.aludel.orm.annotation.*;
            @MappedSuperclass public abstract class Identified<K> {
                @Id private K id;
                protected Identified() {}
                public K getId() { return id; }
            }
            """;
    private static final String MAIN = """
            package demo;
            import io.aludel.orm.mapping.EntityAccessor;
            import io.aludel.orm.mapping.MappingRegistry;
            public class Main {
                private Main() {}
                public static void main(String[] arguments) {
                    Pet kitten = new Pet("Minka", 1);
                    Pet cat = new Pet("Tom", 12);
                    kitten.setMother(cat);
                    var mapping = MappingRegistry.of(Pet.class).mapping(Pet.class);
                    System.out.println(mapping.table().name() + " " + Pet_.name.path() + " " + Pet_.old.label()
                        + " " + kitten.getMother().getName()
                        + " " + (((Object) kitten) instanceof io.aludel.orm.state.Managed)
                        + " " + (EntityAccessor.of(Pet.class).newInstance() instanceof Pet));
                }
            }
            """;
    private static final String EXPECTED = "pet Pet.name old Tom true true";

    @TempDir
    Path project;

    static Stream<Jdk> jdks() {
        return Jdks.found().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theDependencyAloneDoesIt(Jdk jdk) throws Exception {
        write(PET, IDENTIFIED, MAIN);

        compile(jdk, "-cp", classPath(), processing(jdk));

        assertThat(run(jdk, "-cp", project.resolve("out") + File.pathSeparator + classPath(), "demo.Main"))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aProcessorPathDoesItToo(Jdk jdk) throws Exception {
        write(PET, IDENTIFIED, MAIN);

        compile(jdk, "-cp", classPath(), "-processorpath", classPath());

        assertThat(run(jdk, "-cp", project.resolve("out") + File.pathSeparator + classPath(), "demo.Main"))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void lombokMayWriteTheGetters(Jdk jdk) throws Exception {
        assumeTrue(Files.exists(LOMBOK), "Lombok is copied to target/processors by the build");
        write("""
                package demo;
                import io.aludel.orm.annotation.*;
                import lombok.*;
                @Entity @Getter @Setter @NoArgsConstructor @ToString
                public class Pet extends demo.base.Identified<Long> {
                    private String name;
                    private int age;
                    private Pet mother;
                    public Pet(String name, int age) { this.name = name; this.age = age; }
                    @HybridProperty public boolean isOld() { return getAge() > 10; }
                }
                """, IDENTIFIED, MAIN);
        String withLombok = classPath() + File.pathSeparator + LOMBOK;

        compile(jdk, "-cp", withLombok, "-processorpath", LOMBOK + File.pathSeparator + classPath());

        assertThat(run(jdk, "-cp", project.resolve("out") + File.pathSeparator + classPath(), "demo.Main"))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aModuleMayHaveEntities(Jdk jdk) throws Exception {
        write(PET, IDENTIFIED, MAIN);
        Files.writeString(
                project.resolve("src/module-info.java"),
                "module demo { requires transitive io.aludel.orm; exports demo; exports demo.base; }");

        compile(jdk, "--module-path", classPath(), "-processorpath", classPath());

        assertThat(run(
                        jdk,
                        "--module-path",
                        project.resolve("out") + File.pathSeparator + classPath(),
                        "-m",
                        "demo/demo.Main"))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aBuildWithoutProcessingFailsAndSaysWhy(Jdk jdk) throws Exception {
        write(PET, IDENTIFIED);
        String[] off = jdk.needsProcessingOption() ? new String[] {} : new String[] {"-proc:none"};

        Jdks.Output output = javac(
                jdk,
                Stream.concat(Stream.of("-cp", classPath()), Stream.of(off)).toArray(String[]::new));

        assertThat(output.isSuccess()).isFalse();
        assertThat(output.text())
                .contains(
                        "Pet.java:3: error",
                        "annotation processing did not run",
                        "-proc:full",
                        "annotationProcessorPaths");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aSecondStepCompilesOneClassOnly(Jdk jdk) throws Exception {
        write(PET, IDENTIFIED, MAIN);
        write(
                "package demo; import io.aludel.orm.annotation.*; @Entity public class Toy { @Id private Long id; private Pet pet; }");
        compile(jdk, "-cp", classPath(), processing(jdk));
        Files.delete(project.resolve("out/demo/Toy.class"));
        String index = "out/META-INF/aludel/entities";
        assertThat(Files.readAllLines(project.resolve(index))).containsExactly("demo.Pet", "demo.Toy");

        Jdks.Output output = jdk.run(
                "javac",
                Stream.of(
                                "-d",
                                project.resolve("out").toString(),
                                "-cp",
                                project.resolve("out") + File.pathSeparator + classPath(),
                                processing(jdk),
                                project.resolve("src/demo/Pet.java").toString())
                        .filter(option -> !option.isEmpty())
                        .toList());

        assertThat(output.text()).isEmpty();
        assertThat(Files.readAllLines(project.resolve(index))).containsExactly("demo.Pet");
        assertThat(run(jdk, "-cp", project.resolve("out") + File.pathSeparator + classPath(), "demo.Main"))
                .isEqualTo(EXPECTED);
    }

    private void write(String... sources) throws IOException {
        for (String source : sources) {
            String home =
                    source.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1").replace('.', '/');
            String name = source.replaceFirst("(?s).*?\\bclass (\\w+).*", "$1");
            Path file = project.resolve("src").resolve(home).resolve(name + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        }
    }

    private void compile(Jdk jdk, String... options) throws Exception {
        Jdks.Output output = javac(jdk, options);

        // The JVM itself warns of what Lombok does.
        assertThat(output.text().replaceAll("(?m)^WARNING: .*\\R", "")).isEmpty();
        assertThat(output.isSuccess()).isTrue();
    }

    private Jdks.Output javac(Jdk jdk, String... options) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("-d", project.resolve("out").toString(), "-Xlint:all,-path,-processing"));
        Stream.of(options).filter(option -> !option.isEmpty()).forEach(all::add);
        try (Stream<Path> files = Files.walk(project.resolve("src"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> all.add(file.toString()));
        }
        return jdk.run("javac", all);
    }

    private String run(Jdk jdk, String... options) throws Exception {
        return jdk.run("java", List.of(options)).text().strip();
    }

    private static String processing(Jdk jdk) {
        return jdk.needsProcessingOption() ? "-proc:full" : "";
    }

    /** orm-core and what it needs at run time. */
    private static String classPath() {
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*/(jspecify|slf4j-api|HikariCP|asm)-[\\d.]+\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return CLASSES + File.pathSeparator + libraries;
    }
}
