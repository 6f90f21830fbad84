package io.aludel.orm.spring;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.SqlRecorder;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class OrmTransactionManagerTests {
    private final HikariDataSource dataSource = new HikariDataSource();
    private Engine engine;
    private JdbcClient jdbc;
    private Session session;
    private OrmTransactionManager manager;
    private SqlRecorder sql;

    @BeforeEach
    void open() {
        dataSource.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        dataSource.setMaximumPoolSize(3);
        engine = Engine.of(dataSource);
        MetaData metadata = MetaData.of(Account.class);
        metadata.createAll(engine);
        SessionMaker sessions = SessionMaker.of(engine, metadata).expireOnCommit(false);
        jdbc = JdbcClient.create(dataSource);
        session = SharedSession.of(sessions, dataSource, new OrmExceptionTranslator());
        manager = new OrmTransactionManager(dataSource);
        sql = SqlRecorder.on(engine);
    }

    @AfterEach
    void close() {
        assertThat(dataSource.getHikariPoolMXBean().getActiveConnections()).isZero();
        dataSource.close();
    }

    private List<Integer> ids() {
        return jdbc.sql("select id from account order by id")
                .query(Integer.class)
                .list();
    }

    private void required(Consumer<TransactionStatus> work) {
        in(manager, TransactionDefinition.PROPAGATION_REQUIRED, work);
    }

    private void nested(Consumer<TransactionStatus> work) {
        in(manager, TransactionDefinition.PROPAGATION_NESTED, work);
    }

    private static void in(PlatformTransactionManager manager, int propagation, Consumer<TransactionStatus> work) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(work::accept);
    }

    private static void afterwards(TransactionSynchronization synchronization) {
        TransactionSynchronizationManager.registerSynchronization(synchronization);
    }

    @Test
    void commitFlushesAndLoadedObjectsStayReadable() {
        Account[] account = new Account[1];
        required(status -> {
            account[0] = new Account(1, "a");
            session.add(account[0]);
        });
        assertThat(ids()).containsExactly(1);
        assertThat(account[0].getName()).isEqualTo("a");
    }

    @Test
    void theDatabaseComputesAnAttribute() {
        required(status -> session.add(new Account(1, "a")));
        required(status ->
                session.setExpression(session.getOne(Account.class, 1), Account_.balance, Account_.balance.plus(3)));
        assertThat(jdbc.sql("select balance from account").query(Integer.class).single())
                .isEqualTo(3);
        assertThatThrownBy(() -> session.setExpression(new Account(2, "b"), Account_.balance, Account_.balance.plus(3)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
    }

    @Test
    void theConnectionOfAnEntityIsThatOfTheTransaction() {
        required(status -> {
            java.sql.Connection connection = DataSourceUtils.getConnection(dataSource);
            assertThat(session.connection(Account.class).jdbc()).isSameAs(connection);
            assertThat(session.connection().jdbc()).isSameAs(connection);
            DataSourceUtils.releaseConnection(connection, dataSource);
        });
        assertThatThrownBy(() -> session.connection(Account.class))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
    }

    @Test
    void theLogTellsHowSpringEndedTheTransaction() {
        sql.during(() -> required(status -> session.get(Account.class, 1)))
                .expectLog(
                        "BEGIN",
                        "SELECT account.id, account.name, account.balance FROM account WHERE account.id = ?",
                        "COMMIT");
        sql.during(() -> required(status -> {
                    session.get(Account.class, 1);
                    status.setRollbackOnly();
                }))
                .expectLog(
                        "BEGIN",
                        "SELECT account.id, account.name, account.balance FROM account WHERE account.id = ?",
                        "ROLLBACK");
    }

    @Test
    void anExceptionRollsBackRowsAndObjects() {
        required(status -> session.add(new Account(1, "a")));
        Account[] kept = new Account[1];
        assertThatThrownBy(() -> required(status -> {
                    kept[0] = session.getOne(Account.class, 1);
                    kept[0].setBalance(5);
                    session.add(new Account(2, "b"));
                    session.flush();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(ids()).containsExactly(1);
        required(status ->
                assertThat(session.getOne(Account.class, 1).getBalance()).isZero());
    }

    @Test
    void pendingWorkIsWrittenBeforeASavepointAndSurvivesItsRollback() {
        required(status -> {
            session.add(new Account(1, "a"));
            assertThatThrownBy(() -> nested(inner -> {
                        session.add(new Account(2, "b"));
                        session.flush();
                        throw new IllegalStateException("inner");
                    }))
                    .hasMessage("inner");
            assertThat(session.find(Account.class, 2)).isEmpty();
            session.add(new Account(3, "c"));
        });
        assertThat(ids()).containsExactly(1, 3);
    }

    @Test
    void aRolledBackSavepointRestoresWhatItChanged() {
        required(status -> session.add(new Account(1, "a")));
        required(status -> {
            Account account = session.getOne(Account.class, 1);
            account.setBalance(10);
            catchThrowable(() -> nested(inner -> {
                account.setBalance(20);
                session.flush();
                throw new IllegalStateException();
            }));
            assertThat(account.getBalance()).isEqualTo(10);
        });
        assertThat(jdbc.sql("select balance from account").query(Integer.class).single())
                .isEqualTo(10);
    }

    @Test
    void aConstraintErrorAtTheEndOfANestedScopeIsContained() {
        required(status -> {
            session.add(new Account(1, "a"));
            assertThatThrownBy(() -> nested(inner -> session.add(new Account(2, "a"))))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(status.isRollbackOnly()).isFalse();
            session.add(new Account(3, "c"));
        });
        assertThat(ids()).containsExactly(1, 3);
    }

    @Test
    void changesOfABeforeCommitListenerAreWrittenToo() {
        required(status -> {
            session.add(new Account(1, "a"));
            afterwards(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    assertThat(ids()).containsExactly(1);
                    session.add(new Account(7, "g"));
                }
            });
        });
        assertThat(ids()).containsExactly(1, 7);
    }

    @Test
    void jdbcSharesTheConnectionAndRequiresNewHasItsOwn() {
        required(status -> {
            session.add(new Account(1, "a"));
            session.flush();
            assertThat(ids()).containsExactly(1);
            in(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW, inner -> {
                assertThat(ids()).isEmpty();
                assertThat(session.newObjects()).isEmpty();
                session.add(new Account(5, "e"));
            });
            assertThat(session.find(Account.class, 1)).isPresent();
            status.setRollbackOnly();
        });
        assertThat(ids()).containsExactly(5);
    }

    @Test
    void aTransactionDoomedByAnInnerScopeWritesNothing() {
        assertThatThrownBy(() -> required(status -> {
                    session.add(new Account(1, "a"));
                    catchThrowable(() -> required(inner -> {
                        throw new IllegalStateException("inner");
                    }));
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(ids()).isEmpty();
        assertThat(sql.statements()).isEmpty();
    }

    @Test
    void afterCommitReadsWorkAndWritesAreRefused() {
        List<String> seen = new ArrayList<>();
        required(status -> {
            Account account = new Account(1, "a");
            session.add(account);
            afterwards(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    seen.add(account.getName());
                    Throwable refused = catchThrowable(() -> session.add(new Account(9, "i")));
                    seen.add(((OrmException) refused.getCause()).code().id());
                    in(
                            manager,
                            TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                            inner -> session.add(new Account(10, "j")));
                }
            });
        });
        assertThat(seen).containsExactly("a", "change-too-late");
        assertThat(ids()).containsExactly(1, 10);
    }

    @Test
    void aFlushThatFailsAtCommitRollsBackEverything() {
        List<Integer> completion = new ArrayList<>();
        assertThatThrownBy(() -> required(status -> {
                    jdbc.sql("insert into account (id, name, balance) values (1, 'a', 0)")
                            .update();
                    session.add(new Account(2, "a"));
                    afterwards(new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int outcome) {
                            completion.add(outcome);
                        }
                    });
                }))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("account");
        assertThat(ids()).isEmpty();
        assertThat(completion).containsExactly(TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    @Test
    void aFailedFlushThatWasCaughtDoomsTheTransactionAndSaysSo() {
        assertThatThrownBy(() -> required(status -> {
                    session.add(new Account(1, "a"));
                    session.add(new Account(2, "a"));
                    catchThrowable(session::flush);
                    assertThatThrownBy(() -> session.find(Account.class, 1))
                            .isInstanceOf(InvalidDataAccessApiUsageException.class)
                            .hasMessageContaining("pending-rollback");
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(ids()).isEmpty();
    }

    @Test
    void programmaticSavepointsAndStatusFlush() {
        required(status -> {
            session.add(new Account(1, "a"));
            Object savepoint = status.createSavepoint();
            session.add(new Account(2, "b"));
            status.flush();
            assertThat(ids()).containsExactly(1, 2);
            status.rollbackToSavepoint(savepoint);
            status.releaseSavepoint(savepoint);
        });
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void savepointsOfTheSessionAndNestedScopesGoIntoEachOther() {
        required(status -> {
            session.add(new Account(1, "a"));
            try (SessionTransaction savepoint = session.beginNested()) {
                session.add(new Account(2, "b"));
                catchThrowable(() -> nested(inner -> {
                    session.add(new Account(3, "c"));
                    session.flush();
                    throw new IllegalStateException();
                }));
                assertThat(session.find(Account.class, 3)).isEmpty();
                savepoint.commit();
            }
            catchThrowable(() -> nested(inner -> {
                SessionTransaction savepoint = session.beginNested();
                session.add(new Account(4, "d"));
                session.flush();
                assertThat(session.nestedTransaction()).containsSame(savepoint);
                throw new IllegalStateException();
            }));
            assertThat(session.inNestedTransaction()).isFalse();
            assertThat(session.find(Account.class, 4)).isEmpty();
        });
        assertThat(ids()).containsExactly(1, 2);
    }

    @Test
    void aFailureInASavepointOfTheSessionIsContained() {
        required(status -> {
            session.add(new Account(1, "a"));
            try (SessionTransaction savepoint = session.beginNested()) {
                session.add(new Account(2, "a"));
                assertThatThrownBy(savepoint::commit).hasMessageContaining("duplicate-key");
            }
            assertThat(status.isRollbackOnly()).isFalse();
            session.add(new Account(3, "c"));
        });
        assertThat(ids()).containsExactly(1, 3);
    }

    @Test
    void aSavepointOfOneSessionRestoresTheObjectsOfEverySession() {
        Session other = SharedSession.of(
                SessionMaker.of(engine, MetaData.of(Account.class)), dataSource, new OrmExceptionTranslator());
        required(status -> session.add(new Account(1, "a")));
        required(status -> {
            Account account = other.getOne(Account.class, 1);
            SessionTransaction savepoint = session.beginNested();
            account.setBalance(5);
            Account added = new Account(2, "b");
            other.add(added);
            other.flush();
            savepoint.rollback();
            assertThat(account.getBalance()).isZero();
            assertThat(other.contains(added)).isFalse();
        });
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void whatTheOwnerBeganItsSessionsCannotEnd() {
        required(status -> {
            session.add(new Account(1, "a"));
            SessionTransaction outermost = session.transaction().orElseThrow();
            assertThatThrownBy(outermost::commit).hasMessageContaining("managed-session");
            nested(inner -> {
                SessionTransaction savepoint = session.nestedTransaction().orElseThrow();
                assertThatThrownBy(savepoint::rollback).hasMessageContaining("managed-session");
            });
        });
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void aTransactionThatOnlyUsesJdbcOpensNoSession() {
        required(status -> {
            jdbc.sql("insert into account (id, name, balance) values (1, 'a', 0)")
                    .update();
            assertThat(OrmTransactionManager.currentHolder(dataSource).isEmpty())
                    .isTrue();
            in(
                    manager,
                    TransactionDefinition.PROPAGATION_NOT_SUPPORTED,
                    inner -> assertThatThrownBy(session::flush).hasMessageContaining("no-transaction"));
        });
        assertThat(sql.statements()).isEmpty();
    }

    @Test
    void aReadOnlyTransactionRefusesChangesAtTheChange() {
        required(status -> session.add(new Account(1, "a")));
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setReadOnly(true);
        template.executeWithoutResult(status -> {
            Account account = session.getOne(Account.class, 1);
            assertThatThrownBy(() -> account.setBalance(3)).hasMessageContaining("Account#1");
            assertThatThrownBy(() -> session.add(new Account(2, "b"))).hasMessageContaining("read-only-session");
        });
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void theSharedSessionCannotEndItsTransaction() {
        required(status -> {
            assertThatThrownBy(session::commit).hasMessageContaining("managed-session");
            assertThatThrownBy(session::rollback).hasMessageContaining("managed-session");
            assertThatThrownBy(session::close).hasMessageContaining("managed-session");
        });
    }

    @Test
    void outsideATransactionEverythingIsRefused() {
        assertThatThrownBy(() -> session.find(Account.class, 1))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("no-transaction");
        assertThat(session.toString()).contains("no transaction");
    }

    @Test
    void anotherManagersTransactionIsJoined() {
        JdbcTransactionManager foreign = new JdbcTransactionManager(dataSource);
        in(foreign, TransactionDefinition.PROPAGATION_REQUIRED, status -> {
            session.add(new Account(1, "a"));
            assertThat(session.scalars(select(Account.class)).all()).hasSize(1);
        });
        assertThat(ids()).containsExactly(1);
        assertThatThrownBy(() -> in(foreign, TransactionDefinition.PROPAGATION_REQUIRED, status -> {
                    session.add(new Account(2, "b"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void aChangeAfterTheFlushOfAnotherManagersCommitIsRefusedNotLost() {
        JdbcTransactionManager foreign = new JdbcTransactionManager(dataSource);
        assertThatThrownBy(() -> in(foreign, TransactionDefinition.PROPAGATION_REQUIRED, status -> {
                    session.add(new Account(1, "a"));
                    afterwards(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            session.add(new Account(7, "g"));
                        }
                    });
                }))
                .hasMessageContaining("change-too-late");
        assertThat(ids()).isEmpty();
    }
}
