package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.state.Managed;
import io.aludel.orm.testing.EachDialect;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Set;
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

    @EachDialect
    void objectsThatReferToEachOtherAreStoredAndLoaded(Engine engine) throws Exception {
        String album = """
                package app;
                import io.aludel.orm.annotation.*;
                import java.util.*;
                import lombok.*;
                @Entity @Data @NoArgsConstructor(access = AccessLevel.PROTECTED) @AllArgsConstructor @Builder
                public class Album {
                    @Id private Long id;
                    private String title;
                    @Builder.Default @Relationship(backPopulates = "album", cascade = Cascade.ALL)
                    private Set<Track> tracks = new HashSet<>();
                    public static Album of(String title, String... tracks) {
                        Album album = builder().title(title).build();
                        for (String track : tracks) album.getTracks().add(new Track(track));
                        return album;
                    }
                }
                """;
        String track = """
                package app;
                import io.aludel.orm.annotation.*;
                import lombok.*;
                @Entity @Data @NoArgsConstructor(access = AccessLevel.PROTECTED) @RequiredArgsConstructor
                public class Track {
                    @Id private Long id;
                    @NonNull private String title;
                    @Relationship(backPopulates = "tracks") private Album album;
                }
                """;
        String path = LOMBOK + File.pathSeparator + Sources.testClassPath();
        ClassLoader loader = Sources.of(folder, album, track)
                .seeing(Path.of(LOMBOK))
                .with("-processorpath", path)
                .into(folder.resolve("out"))
                .orFail()
                .loader();
        Class<?> type = loader.loadClass("app.Album");
        MetaData metadata = MetaData.of(type, loader.loadClass("app.Track"));
        metadata.createAll(engine);
        SessionMaker sessions = SessionMaker.of(engine, metadata);
        // Its hash code is that of its tracks, and theirs is that of their album: calling either never ends.
        Object made = type.getMethod("of", String.class, String[].class).invoke(null, "Blue", new String[] {"a", "b"});
        sessions.inTransaction(session -> session.add(made));
        try (Session session = sessions.open()) {
            Object loaded = session.getOne(type, 1L);
            Set<?> tracks = (Set<?>) type.getMethod("getTracks").invoke(loaded);
            assertThat(tracks.size()).isEqualTo(2);
            assertThat(tracks.contains(tracks.iterator().next())).isTrue();
            type.getMethod("setTitle", String.class).invoke(loaded, "Red");
            session.commit();
        }
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
