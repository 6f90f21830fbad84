package io.aludel.orm.spring;

import io.aludel.orm.session.SessionControl;
import io.aludel.orm.session.SessionMaker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one transaction, one per session maker, in the order in which they were first used. Empty until then, so
 * that a transaction that only uses JDBC costs nothing.
 */
final class SessionHolder {
    private final DataSource dataSource;
    private final SpringTransactionScope scope;
    private final Map<SessionMaker, SessionControl> sessions = new LinkedHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean completed;

    /** One savepoint: what each session that existed then answered for it. Sessions opened later join on their own. */
    private record Frame(Object savepoint, Map<SessionControl, Object> marks) {}

    SessionHolder(DataSource dataSource, SpringTransactionScope scope) {
        this.dataSource = dataSource;
        this.scope = scope;
        scope.savepointsBy(() -> HeldSavepoint.set(dataSource, this));
    }

    SessionControl session(SessionMaker maker) {
        SessionControl existing = sessions.get(maker);
        return existing != null ? existing : open(maker);
    }

    private SessionControl open(SessionMaker maker) {
        SessionControl opened = maker.openManaged(new SpringConnectionSource(dataSource), scope);
        sessions.put(maker, opened);
        frames.descendingIterator().forEachRemaining(frame -> frame.marks().put(opened, opened.savepointSet()));
        if (completed) {
            opened.committed();
        }
        return opened;
    }

    void committing() {
        all().forEach(SessionControl::committing);
    }

    void flush() {
        all().forEach(SessionControl::flush);
    }

    void savepointSet(Object savepoint) {
        Frame frame = new Frame(savepoint, new LinkedHashMap<>());
        all().forEach(session -> frame.marks().put(session, session.savepointSet()));
        frames.push(frame);
    }

    void savepointRolledBack(Object savepoint) {
        Frame frame = framesUpTo(savepoint);
        if (frame != null) {
            frame.marks().forEach(SessionControl::savepointRolledBack);
            // The savepoint itself lives on until it is released, and may be rolled back to again.
            savepointSet(savepoint);
        }
    }

    void savepointReleased(Object savepoint) {
        Frame frame = framesUpTo(savepoint);
        if (frame != null) {
            frame.marks().forEach(SessionControl::savepointReleased);
        }
    }

    /** Refuses changes from now on, because no later flush would write them. */
    void prepared() {
        all().forEach(SessionControl::prepared);
    }

    void committed() {
        completed = true;
        all().forEach(SessionControl::committed);
    }

    void rolledBack() {
        completed = true;
        all().forEach(SessionControl::rolledBack);
    }

    void close() {
        forEachWithoutFailing(SessionControl::close);
        sessions.clear();
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    private @Nullable Frame framesUpTo(Object savepoint) {
        if (frames.stream().noneMatch(frame -> frame.savepoint() == savepoint)) {
            return null;
        }
        Frame frame = frames.pop();
        while (frame.savepoint() != savepoint) {
            frame = frames.pop();
        }
        return frame;
    }

    private List<SessionControl> all() {
        return new ArrayList<>(sessions.values());
    }

    private void forEachWithoutFailing(Consumer<SessionControl> action) {
        RuntimeException first = null;
        for (SessionControl session : all()) {
            try {
                action.accept(session);
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
