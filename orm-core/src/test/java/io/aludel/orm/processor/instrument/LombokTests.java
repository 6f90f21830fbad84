package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.state.Managed;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities whose methods Lombok writes. */
class LombokTests {
    private static final String LOMBOK =
            Path.of("target", "processors", "lombok.jar").toAbsolutePath().toString();
    private static final String USER = """
            package app;
            import io.aludel.orm.annotation.*;
            import lombok.*;
            @Entity @Data @Builder @NoArgsConstructor @AllArgsConstructor
            public class User {
                @Id private Long id;
                @Builder.Default private String name = "nobody";
                @Setter(AccessLevel.NONE) @ToString.Exclude private int visits;
                private transient String session;
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isInstrumentedWhicheverProcessorComesFirst(boolean lombokFirst) throws Exception {
        String own = Sources.testClassPath();
        String path = lombokFirst ? LOMBOK + File.pathSeparator + own : own + File.pathSeparator + LOMBOK;
        Class<?> user = compile(path).load("app.User");
        EntityAccessor accessor = EntityAccessor.of(user);
        Object ada = accessor.newInstance();
        accessor.put(ada, 1, "Ada");
        assertThat(ada).isInstanceOf(Managed.class).hasToString("User(id=null, name=Ada, session=null)");
        assertThat(user.getMethod("getName").invoke(ada)).isEqualTo("Ada");
        Bits.of(ada).unload(1);
        assertThatThrownBy(() -> user.getMethod("getName").invoke(ada)).isInstanceOf(InvocationTargetException.class);
        assertThat(ada).hasToString("User(id=null, name=Ada, session=null)");
    }

    @Test
    void settersAndBuildersRecordWhatTheySet() throws Exception {
        Class<?> user =
                compile(LOMBOK + File.pathSeparator + Sources.testClassPath()).load("app.User");
        Object builder = user.getMethod("builder").invoke(null);
        builder.getClass().getMethod("id", Long.class).invoke(builder, 7L);
        Object built = builder.getClass().getMethod("build").invoke(builder);
        assertThat(EntityAccessor.of(user).get(built, 0)).isEqualTo(7L);
        assertThat(EntityAccessor.of(user).get(built, 1)).isEqualTo("nobody");
        assertThat(Bits.of(built).isWritten(1)).isTrue();
        Bits.of(built).forgetWrites();
        user.getMethod("setName", String.class).invoke(built, "Grace");
        assertThat(Bits.of(built).isWritten(1)).isTrue();
        assertThat(Bits.of(built).isWritten(0)).isFalse();
    }

    @Test
    void aProcessorPathWithLombokAloneIsToldApart() throws Exception {
        Class<?> user =
                sources(LOMBOK).intoByProcess(folder.resolve("out")).orFail().load("app.User");
        assertThatThrownBy(() -> EntityAccessor.of(user))
                .hasMessageContaining("<annotationProcessorPaths>")
                .extracting(e -> ((OrmException) e).code())
                .isEqualTo(ErrorCode.NOT_INSTRUMENTED);
    }

    private Sources.Compiled compile(String processorPath) throws IOException {
        return sources(processorPath).into(folder.resolve("out")).orFail();
    }

    private Sources sources(String processorPath) throws IOException {
        return Sources.of(folder, USER).seeing(Path.of(LOMBOK)).with("-processorpath", processorPath);
    }
}
