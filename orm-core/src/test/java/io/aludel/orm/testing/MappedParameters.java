package io.aludel.orm.testing;

import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test of {@link Mapped} entities may take. */
final class MappedParameters {
    static final Set<Class<?>> TYPES = Set.of(MetaData.class, SessionMaker.class, Session.class);

    private final TestDatabase database;
    private final MetaData metadata;
    private final SessionMaker sessions;
    private @Nullable Session session;

    MappedParameters(TestDatabase database, Mapped mapped) {
        this.database = database;
        this.metadata = MetaData.of(mapped.value());
        this.sessions = SessionMaker.of(database.engine(), metadata);
        metadata.createAll(database.engine());
        database.sql().clear();
    }

    Object get(Class<?> type) {
        if (type == MetaData.class) {
            return metadata;
        }
        return type == SessionMaker.class ? sessions : session();
    }

    private Session session() {
        if (session == null) {
            session = database.closeAfter(sessions.open());
        }
        return session;
    }
}
