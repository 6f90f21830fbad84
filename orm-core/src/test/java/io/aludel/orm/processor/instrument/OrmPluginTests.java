package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.state.Managed;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to entities while javac compiles them. */
class OrmPluginTests {
    private static final String USER = """
            package app;
            import io.aludel.orm.annotation.*;
            @Entity
            public class User {
                @Id private Long id;
                private String name;
                public User() {}
                public User(String name) { this.name = name; }
                public String getName() {
                    return name
                        .strip();
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void instrumentsWithTheDependencyAlone() throws IOException {
        Sources.Compiled compiled =
                Sources.of(folder, USER).into(folder.resolve("out")).orFail();
        assertThat(compiled.load("app.User")).isAssignableTo(Managed.class);
        assertThat(compiled.file("app.User_")).exists();
        assertThat(compiled.file("app.User$orm")).exists();
        assertThat(compiled.messages()).isEmpty();
    }

    @Test
    void failsTheCompilationWhenAnnotationProcessingIsOff() throws IOException {
        Sources.Compiled compiled =
                Sources.of(folder, USER).choosingProcessing().with("-proc:none").into(folder.resolve("out"));
        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.diagnostics()).hasSize(1);
        assertThat(compiled.diagnostics().get(0).getLineNumber()).isEqualTo(4);
        assertThat(compiled.messages().get(0))
                .contains("app.User", "-proc:full", "annotationProcessorPaths", "(error: not-instrumented)");
    }

    @Test
    void warnsOnlyWhenTheMetamodelIsThereAlready() throws IOException {
        Path first = folder.resolve("first");
        Sources.of(folder, USER).into(first).orFail();
        Sources.Compiled compiled = Sources.of(folder, USER)
                .choosingProcessing()
                .with("-proc:none")
                .seeing(first)
                .into(folder.resolve("out"))
                .orFail();
        assertThat(compiled.diagnostics()).hasSize(1);
        assertThat(compiled.diagnostics().get(0).getKind()).isEqualTo(Diagnostic.Kind.MANDATORY_WARNING);
        assertThat(compiled.diagnostics().get(0).getMessage(Locale.ROOT)).contains("EnhanceMain");
    }

    @Test
    void saysNothingWhereNothingIsMapped() throws IOException {
        Sources.Compiled compiled = Sources.of(folder, "package app; public class Plain {}")
                .choosingProcessing()
                .with("-proc:none")
                .into(folder.resolve("out"))
                .orFail();
        assertThat(compiled.diagnostics()).isEmpty();
    }

    @Test
    void keepsLineNumbersAndParameterNames() throws Exception {
        Sources.Compiled compiled = Sources.of(folder, USER)
                .with("-parameters")
                .into(folder.resolve("out"))
                .orFail();
        Class<?> user = compiled.load("app.User");
        assertThat(user.getConstructor(String.class).getParameters()[0].getName())
                .isEqualTo("name");
        Object unnamed = EntityAccessor.of(user).newInstance();
        assertThatThrownBy(() -> user.getMethod("getName").invoke(unnamed))
                .cause()
                .isInstanceOf(NullPointerException.class)
                .satisfies(e -> assertThat(e.getStackTrace()[0].getLineNumber()).isEqualTo(11));
    }

    @Test
    void addsNothingThatReflectionOrSubclassesWouldMeet() throws IOException {
        Class<?> user =
                Sources.of(folder, USER).into(folder.resolve("out")).orFail().load("app.User");
        assertThat(Arrays.stream(user.getDeclaredFields()).filter(field -> !field.isSynthetic()))
                .hasSize(2);
        assertThat(Arrays.stream(user.getDeclaredMethods()).filter(method -> !method.isSynthetic()))
                .hasSize(1);
        assertThat(Arrays.stream(user.getDeclaredConstructors()).filter(constructor -> !constructor.isSynthetic()))
                .hasSize(2);
    }

    @Test
    void aCollectionThatIsAssignedAndAnsweredAtOnceIsTheTrackedOne() throws Exception {
        String tree = """
                package app;
                import io.aludel.orm.annotation.*;
                import java.util.*;
                @Entity
                public class Tree {
                    @Id private Long id;
                    @Relationship(backPopulates = "parent") private List<Tree> children;
                    @Relationship(backPopulates = "children", remoteSide = "id") private Tree parent;
                    public List<Tree> children() { return children == null ? children = new ArrayList<>() : children; }
                    public Tree parent() { return parent; }
                }
                """;
        Class<?> type =
                Sources.of(folder, tree).into(folder.resolve("out")).orFail().load("app.Tree");
        Object root = type.getConstructor().newInstance();
        Object child = type.getConstructor().newInstance();
        @SuppressWarnings("unchecked")
        List<Object> children = (List<Object>) type.getMethod("children").invoke(root);
        children.add(child);
        assertThat(type.getMethod("parent").invoke(child)).isSameAs(root);
        assertThat(type.getMethod("children").invoke(root)).isSameAs(children);
    }

    @Test
    void aSubclassOfALaterCompilationInheritsTheAttributes() throws IOException {
        Path first = folder.resolve("first");
        String base = """
                package base;
                import io.aludel.orm.annotation.*;
                @MappedSuperclass
                public abstract class Base {
                    @Id private Long id;
                    private String changedBy;
                    public String getChangedBy() { return changedBy; }
                }
                """;
        String customer = """
                package app;
                import io.aludel.orm.annotation.*;
                @Entity
                public class Customer extends base.Base {
                    private String name;
                    public String getName() { return name; }
                }
                """;
        Sources.of(folder, base).into(first).orFail();
        Sources.Compiled compiled = Sources.of(folder, customer)
                .seeing(first)
                .into(folder.resolve("out"))
                .orFail();
        Class<?> type = compiled.load("app.Customer", first);
        EntityAccessor accessor = EntityAccessor.of(type);
        Object instance = accessor.newInstance();
        accessor.put(instance, 1, "root");
        accessor.put(instance, 2, "Ada");
        assertThat(accessor.get(instance, 1)).isEqualTo("root");
        assertThat(accessor.get(instance, 2)).isEqualTo("Ada");
        Bits.of(instance).unload(1);
        assertThatThrownBy(() -> type.getMethod("getChangedBy").invoke(instance))
                .isInstanceOf(InvocationTargetException.class);
    }

    @Test
    void aSuperclassThatHasGrownIsNoticed() throws IOException {
        String before = """
                package base;
                import io.aludel.orm.annotation.*;
                @MappedSuperclass public abstract class Base { @Id private Long id; }
                """;
        String after = """
                package base;
                import io.aludel.orm.annotation.*;
                @MappedSuperclass public abstract class Base { @Id private Long id; private String added; }
                """;
        String customer = """
                package app;
                @io.aludel.orm.annotation.Entity public class Customer extends base.Base { private String name; }
                """;
        Path compiledAgainst = folder.resolve("before");
        Path found = folder.resolve("after");
        Sources.of(folder, before).into(compiledAgainst).orFail();
        Sources.Compiled compiled = Sources.of(folder, customer)
                .seeing(compiledAgainst)
                .into(folder.resolve("out"))
                .orFail();
        Sources.of(folder, after).into(found).orFail();
        Class<?> type = compiled.load("app.Customer", found);
        assertThatThrownBy(() -> EntityAccessor.of(type))
                .hasMessageContainingAll("app.Customer", "base.Base")
                .extracting(e -> ((OrmException) e).code())
                .isEqualTo(ErrorCode.OUTDATED_CLASS);
    }

    @Test
    void aSuperclassThatWasNotInstrumentedIsNoticed() throws IOException {
        String base = """
                package base;
                import io.aludel.orm.annotation.*;
                @MappedSuperclass public abstract class Base { @Id private Long id; }
                """;
        String customer = """
                package app;
                @io.aludel.orm.annotation.Entity public class Customer extends base.Base { private String name; }
                """;
        Path instrumented = folder.resolve("instrumented");
        Path plain = folder.resolve("plain");
        Sources.of(folder, base).into(instrumented).orFail();
        Sources.Compiled compiled = Sources.of(folder, customer)
                .seeing(instrumented)
                .into(folder.resolve("out"))
                .orFail();
        Sources.of(folder, base)
                .seeing(instrumented)
                .choosingProcessing()
                .with("-proc:none")
                .into(plain)
                .orFail();
        Class<?> type = compiled.load("app.Customer", plain);
        assertThatThrownBy(() -> EntityAccessor.of(type))
                .extracting(e -> ((OrmException) e).code())
                .isEqualTo(ErrorCode.NOT_INSTRUMENTED);
    }

    @Test
    void aRecompilationOverTheSameFolderGivesTheSameBytes() throws IOException {
        Path out = folder.resolve("out");
        byte[] once = Sources.of(folder, USER).into(out).orFail().bytes("app.User");
        byte[] twice = Sources.of(folder, USER).seeing(out).into(out).orFail().bytes("app.User");
        assertThat(twice).isEqualTo(once);
        assertThat(Files.exists(out.resolve("app/User$orm.class"))).isTrue();
    }
}
