package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.state.Managed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTimeInstrumentationTests {
    private static final String BASE = """
            package zoo;
            @io.aludel.orm.annotation.MappedSuperclass
            public abstract class Base {
                @io.aludel.orm.annotation.Id private Long id;
            }
            """;
    private static final String ANIMAL = """
            package zoo;
            import io.aludel.orm.annotation.*;
            @Entity
            public class Animal extends Base {
                private String name;
                private Size size;
                public String getName() { return name; }
                public static Animal named(String name) { return new Builder().name(name).animal; }
                private static class Builder {
                    private final Animal animal = new Animal();
                    Builder name(String name) { animal.name = name; return this; }
                }
                @Embeddable public static class Size {
                    private int height;
                }
            }
            """;

    @TempDir
    private Path folder;

    private Sources.Compiled plain;
    private Sources.Compiled instrumented;

    @BeforeEach
    void compileWithoutPlugin() throws IOException {
        Path generated = Files.createDirectories(folder.resolve("generated"));
        instrumented = Sources.of(folder.resolve("src"), BASE, ANIMAL)
                .with("-s", generated.toString())
                .into(folder.resolve("plugin"))
                .orFail();
        try (Stream<Path> metamodels = Files.walk(generated)) {
            plain = Sources.of(folder.resolve("src"), BASE, ANIMAL)
                    .adding(metamodels
                            .filter(file -> file.toString().endsWith(".java"))
                            .toArray(Path[]::new))
                    .choosingProcessing()
                    .with("-proc:none", "-processorpath", generated.toString())
                    .into(folder.resolve("plain"))
                    .orFail();
        }
        Path index = Path.of("META-INF/aludel/entities");
        Files.createDirectories(plain.folder().resolve(index).getParent());
        Files.copy(instrumented.folder().resolve(index), plain.folder().resolve(index));
    }

    @Test
    void plainClassesAreDefinedInstrumented() throws Exception {
        ClassLoader loader = plain.loader();
        assertThat(LoadTimeInstrumentation.instrument(loader))
                .containsExactlyInAnyOrder(
                        "zoo.Base",
                        "zoo.Animal",
                        "zoo.Animal$orm",
                        "zoo.Animal$Builder",
                        "zoo.Animal$Size",
                        "zoo.Animal$Size$orm");
        Class<?> type = loader.loadClass("zoo.Animal");
        Object animal = type.getMethod("named", String.class).invoke(null, "Rex");
        assertThat(animal).isInstanceOf(Managed.class);
        assertThat(EntityAccessor.of(type).get(animal, 1)).isEqualTo("Rex");
        assertThat(Bits.of(animal).isWritten(1)).isTrue();
    }

    @Test
    void classesThatTheBuildInstrumentedAreLeftAlone() {
        assertThat(LoadTimeInstrumentation.instrument(instrumented.loader())).isEmpty();
    }

    @Test
    void aClassThatIsLoadedAlreadyIsRefused() throws Exception {
        ClassLoader loader = plain.loader();
        loader.loadClass("zoo.Animal");
        assertThatThrownBy(() -> LoadTimeInstrumentation.instrument(loader))
                .hasMessageContaining("zoo.")
                .extracting(e -> ((OrmException) e).code())
                .isEqualTo(ErrorCode.NOT_INSTRUMENTED);
    }
}
