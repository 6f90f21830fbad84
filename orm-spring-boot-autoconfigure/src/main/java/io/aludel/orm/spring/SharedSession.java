package io.aludel.orm.spring;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Isolation;
import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.session.GetOptions;
import io.aludel.orm.session.IdentityMapView;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The session of whatever transaction runs on the calling thread: injected once, safe to share. Each call goes to that
 * transaction's own session, which opens with the first one; where no transaction runs, every call is refused with the code
 * {@code no-transaction}. The transaction's manager commits, rolls back and closes, so those calls are refused too. Errors come
 * as Spring's data access exceptions if a translator is given.
 */
public final class SharedSession implements Session {
    private final SessionSource source;
    private final @Nullable OrmExceptionTranslator translator;

    private SharedSession(SessionSource source, @Nullable OrmExceptionTranslator translator) {
        this.source = source;
        this.translator = translator;
    }

    /** @param translator turns errors into data access exceptions, or null to leave them as they are */
    public static SharedSession of(
            SessionMaker sessions, DataSource dataSource, @Nullable OrmExceptionTranslator translator) {
        return new SharedSession(new SessionSource(sessions, dataSource), translator);
    }

    @Override
    public void add(Object entity) {
        with(session -> session.add(entity));
    }

    @Override
    public void addAll(Iterable<?> entities) {
        with(session -> session.addAll(entities));
    }

    @Override
    public void delete(Object entity) {
        with(session -> session.delete(entity));
    }

    @Override
    public void deleteAll(Iterable<?> entities) {
        with(session -> session.deleteAll(entities));
    }

    @Override
    public <E> E merge(E entity) {
        return from(session -> session.merge(entity));
    }

    @Override
    public <E> List<E> mergeAll(Iterable<E> entities) {
        return from(session -> session.mergeAll(entities));
    }

    @Override
    public <E> List<E> upsertAll(Iterable<E> entities, Attribute<?>... unique) {
        return from(session -> session.upsertAll(entities, unique));
    }

    @Override
    public <E> E mergeWithoutLoading(E entity) {
        return from(session -> session.mergeWithoutLoading(entity));
    }

    @Override
    public <E> @Nullable E get(Class<E> type, Object key) {
        return from(session -> session.get(type, key));
    }

    @Override
    public <E> @Nullable E get(Class<E> type, Object key, LoaderOption... options) {
        return from(session -> session.get(type, key, options));
    }

    @Override
    public <E> @Nullable E get(Class<E> type, Object key, GetOptions how) {
        return from(session -> session.get(type, key, how));
    }

    @Override
    public <E> E getOne(Class<E> type, Object key) {
        return from(session -> session.getOne(type, key));
    }

    @Override
    public <E> E getOne(Class<E> type, Object key, LoaderOption... options) {
        return from(session -> session.getOne(type, key, options));
    }

    @Override
    public void flush() {
        with(session -> session.flush());
    }

    @Override
    public void commit() {
        with(session -> session.commit());
    }

    @Override
    public void rollback() {
        with(session -> session.rollback());
    }

    @Override
    public SessionTransaction begin() {
        return from(session -> session.begin());
    }

    @Override
    public SessionTransaction beginNested() {
        return from(session -> session.beginNested());
    }

    @Override
    public Optional<SessionTransaction> transaction() {
        return source.isPresent() ? source.current().transaction() : Optional.empty();
    }

    @Override
    public Optional<SessionTransaction> nestedTransaction() {
        return source.isPresent() ? source.current().nestedTransaction() : Optional.empty();
    }

    @Override
    public boolean inTransaction() {
        return source.isPresent();
    }

    @Override
    public boolean inNestedTransaction() {
        return from(session -> session.inNestedTransaction());
    }

    @Override
    public boolean isActive() {
        return source.isPresent() && source.current().isActive();
    }

    @Override
    public void refresh(Object entity, Attribute<?>... attributes) {
        with(session -> session.refresh(entity, attributes));
    }

    @Override
    public void refreshForUpdate(Object entity) {
        with(session -> session.refreshForUpdate(entity));
    }

    @Override
    public <E, T> void setExpression(E entity, ScalarAttribute<? super E, T> attribute, Expression<? extends T> value) {
        with(session -> session.setExpression(entity, attribute, value));
    }

    @Override
    public void expire(Object entity, Attribute<?>... attributes) {
        with(session -> session.expire(entity, attributes));
    }

    @Override
    public void expireAll() {
        with(session -> session.expireAll());
    }

    @Override
    public void expunge(Object entity) {
        with(session -> session.expunge(entity));
    }

    @Override
    public void expungeAll() {
        with(session -> session.expungeAll());
    }

    @Override
    public void close() {
        with(session -> session.close());
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public boolean contains(Object entity) {
        return from(session -> session.contains(entity));
    }

    @Override
    public boolean isModified(Object entity) {
        return from(session -> session.isModified(entity));
    }

    @Override
    public boolean isRowModified(Object entity) {
        return from(session -> session.isRowModified(entity));
    }

    @Override
    public Set<Object> newObjects() {
        return from(session -> session.newObjects());
    }

    @Override
    public Set<Object> dirty() {
        return from(session -> session.dirty());
    }

    @Override
    public Set<Object> deleted() {
        return from(session -> session.deleted());
    }

    @Override
    public IdentityMapView identityMap() {
        return from(session -> session.identityMap());
    }

    @Override
    public <R extends @Nullable Object> Result<R> execute(Query<R> query) {
        return translating(from(session -> session.execute(query)));
    }

    @Override
    public UpdateResult execute(DmlStatement statement) {
        return from(session -> session.execute(statement));
    }

    @Override
    public UpdateResult execute(DmlStatement statement, Collection<? extends Map<?, ?>> rows) {
        return from(session -> session.execute(statement, rows));
    }

    @Override
    public <R extends @Nullable Object> Result<R> scalars(Query<R> query) {
        return translating(from(session -> session.scalars(query)));
    }

    @Override
    public <R extends @Nullable Object> @Nullable R scalar(Query<R> query) {
        return from(session -> session.scalar(query));
    }

    @Override
    public Connection connection() {
        return from(session -> session.connection());
    }

    @Override
    public Connection connection(Class<?> entity) {
        return from(session -> session.connection(entity));
    }

    @Override
    public Connection connection(Isolation isolation) {
        return from(session -> session.connection(isolation));
    }

    @Override
    public Map<String, Object> info() {
        return from(Session::info);
    }

    @Override
    public void noAutoflush(Runnable work) {
        with(session -> session.noAutoflush(work));
    }

    @Override
    public <T extends @Nullable Object> T noAutoflush(Supplier<T> work) {
        return from(session -> session.noAutoflush(work));
    }

    @Override
    public String toString() {
        return source.isPresent() ? "Shared session, in a transaction" : "Shared session, no transaction";
    }

    private void with(Consumer<Session> action) {
        from(session -> {
            action.accept(session);
            return null;
        });
    }

    private <T extends @Nullable Object> T from(Function<Session, T> action) {
        return translator == null
                ? action.apply(source.current())
                : translator.call(() -> action.apply(source.current()));
    }

    private <R extends @Nullable Object> Result<R> translating(Result<R> result) {
        return translator == null ? result : result.failingWith(translator::translatedOrSame);
    }
}
