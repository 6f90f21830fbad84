package io.aludel.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.EntityAccessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class EntityInstrumentationInitializerTests {
    private static final String SOURCE = """
            package plain;

            @io.aludel.orm.annotation.Entity
            public class Crate {
                @io.aludel.orm.annotation.Id
                private Integer id;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void isRegistered() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationContextInitializer.class))
                .hasAtLeastOneElementOfType(EntityInstrumentationInitializer.class);
    }

    @Test
    void aPlainEntityIsInstrumentedBeforeItIsLoaded() throws Exception {
        compile();
        Path classes = folder.resolve("plain");
        Files.delete(classes.resolve("Crate$orm.class"));
        recompilePlain();
        try (Classes loader = new Classes(folder)) {
            GenericApplicationContext context = new GenericApplicationContext();
            context.setClassLoader(loader);
            context.setEnvironment(new MockEnvironment());

            new EntityInstrumentationInitializer().initialize(context);

            assertThat(EntityAccessor.of(loader.loadClass("plain.Crate")).type().getName())
                    .isEqualTo("plain.Crate");
        }
    }

    private void compile() throws Exception {
        javac(Runtime.version().feature() >= 23 ? List.of("-proc:full") : List.of());
    }

    /** As a compiler does it that knows nothing of the plugin. */
    private void recompilePlain() throws Exception {
        byte[] metamodel = Files.readAllBytes(folder.resolve("plain/Crate_.class"));
        javac(List.of("-proc:none", "-processorpath", folder.toString()));
        Files.write(folder.resolve("plain/Crate_.class"), metamodel);
    }

    private void javac(List<String> options) throws Exception {
        Path source = Files.createDirectories(folder.resolve("source")).resolve("Crate.java");
        Files.writeString(source, SOURCE);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                folder.toString(),
                "-classpath",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(source.toString());
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(javac.waitFor()).as(output).isZero();
    }

    /** Loads the compiled classes itself, everything else from its parent. */
    private static final class Classes extends URLClassLoader {
        Classes(Path folder) {
            super(urls(folder), EntityInstrumentationInitializerTests.class.getClassLoader());
        }

        private static URL[] urls(Path folder) {
            try {
                return new URL[] {folder.toUri().toURL()};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
