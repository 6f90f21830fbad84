package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.instrument.subject.Person;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** The instrumented classes of this module's tests, and the widest there is, as a verifier sees them. */
class VerificationTests {
    @TempDir
    private Path folder;

    static Stream<Path> instrumentedClasses() throws IOException, URISyntaxException {
        Path root = Path.of(Person.class.getResource("Person.class").toURI()).getParent();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("instrumentedClasses")
    void isWellFormed(Path file) throws IOException {
        assertThat(problems(Files.readAllBytes(file), getClass().getClassLoader()))
                .isEmpty();
    }

    @Test
    void anEntityOfManyAttributesHasAWordPerSixtyFour() throws Exception {
        StringBuilder base =
                new StringBuilder("package wide; @io.aludel.orm.annotation.MappedSuperclass public class Base {"
                        + " @io.aludel.orm.annotation.Id private long id; ");
        StringBuilder top =
                new StringBuilder("package wide; @io.aludel.orm.annotation.Entity public class Top extends Base {");
        for (int i = 1; i < 130; i++) {
            base.append("private int a")
                    .append(i)
                    .append("; public int getA")
                    .append(i)
                    .append("() { return a")
                    .append(i)
                    .append("; }");
            top.append("private String b")
                    .append(i)
                    .append("; public String getB")
                    .append(i)
                    .append("() { return b")
                    .append(i)
                    .append("; }");
        }
        Sources.Compiled compiled = Sources.of(folder, base + "}", top + "}")
                .into(folder.resolve("out"))
                .orFail();
        ClassLoader loader = compiled.loader();
        for (String name : new String[] {"wide.Base", "wide.Top", "wide.Top$orm"}) {
            assertThat(problems(compiled.bytes(name), loader)).as(name).isEmpty();
        }
        Class<?> type = Class.forName("wide.Top", true, loader);
        Object entity = type.getConstructor().newInstance();
        for (int word = 0; word < 5; word++) {
            Bits.of(entity).entity().$unloaded(word, word + 10L);
            Bits.of(entity).entity().$written(word, word + 20L);
        }
        for (int word = 0; word < 5; word++) {
            assertThat(Bits.of(entity).entity().$unloaded(word)).isEqualTo(word + 10L);
            assertThat(Bits.of(entity).entity().$written(word)).isEqualTo(word + 20L);
        }
        assertThat(type.getDeclaredField("$unloaded4").getType()).isEqualTo(long.class);
        assertThat(type.getSuperclass().getDeclaredField("$unloaded2").getType())
                .isEqualTo(long.class);
    }

    private static String problems(byte[] classFile, ClassLoader loader) {
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(new ClassReader(classFile), loader, false, new PrintWriter(problems));
        return problems.toString();
    }
}
