package io.aludel.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.semantics.harbour.Crate;
import io.aludel.orm.semantics.harbour.Sailor;
import io.aludel.orm.semantics.harbour.Ship;
import io.aludel.orm.semantics.shelf.Volume;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code MetaData.all()}: what compiler runs have indexed, in every folder and jar of the class path. */
class IndexedEntitiesTests {
    @TempDir
    private Path folder;

    /** Sees the indexes given instead of the tests' own, which has entities of many schemas. */
    private static final class Indexed extends ClassLoader {
        private final List<URL> indexes = new ArrayList<>();

        Indexed() {
            super(IndexedEntitiesTests.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/aludel/entities")
                    ? Collections.enumeration(indexes)
                    : super.getResources(name);
        }
    }

    private <T> T seeing(Callable<T> work, String... indexes) throws Exception {
        Indexed loader = new Indexed();
        for (String index : indexes) {
            Path file = Files.writeString(folder.resolve("index" + loader.indexes.size()), index);
            loader.indexes.add(file.toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String lines(Class<?>... types) {
        StringBuilder lines = new StringBuilder("\n");
        for (Class<?> type : types) {
            lines.append(type.getName()).append("\n");
        }
        return lines.toString();
    }

    @EachDialect
    void everyIndexedEntityIsMapped(TestDatabase database) throws Exception {
        SessionMaker sessions = seeing(
                () -> SessionMaker.of(database.engine()),
                lines(Ship.class, Crate.class),
                lines(Sailor.class, Crate.class, Volume.class));
        sessions.metadata().createAll(database.engine());
        sessions.inTransaction(session -> session.add(new Ship("Ada")));
        assertThat(database.rows("SELECT name FROM ship")).containsExactly(List.of("Ada"));
        assertThat(database.rows("SELECT count(*) FROM volume")).hasToString("[[0]]");
    }

    @Test
    void anIndexedClassThatIsGoneIsNamed() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> seeing(MetaData::all, "gone.User\n"))
                .withMessageContaining("Cannot map gone.User")
                .extracting(MappingException::code)
                .isEqualTo(ErrorCode.UNMAPPED_CLASS);
    }
}
