package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.semantics.archive.Account;
import io.aludel.orm.semantics.archive.Card;
import io.aludel.orm.semantics.archive.Entry;
import io.aludel.orm.semantics.archive.Entry_;
import io.aludel.orm.session.Session;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Letter;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;
import java.util.Map;

/** Collections that are too large to load. */
@Mapped({Account.class, Card.class, Entry.class, Author.class})
class WriteOnlyTests {
    private final Account account = new Account("ann");
    private final Entry first = new Entry(1);
    private final Entry second = new Entry(2);

    private void saved(Session session) {
        account.getEntries().add(first);
        account.getEntries().addAll(List.of(second));
        session.add(account);
        session.commit();
    }

    @EachDialect
    void whatIsAddedIsInsertedAndNothingIsLoaded(Session session, SqlExpectations sql) {
        saved(session);
        assertThat(account.getName()).isEqualTo("ann");
        sql.during(() -> {
                    account.getEntries().add(new Entry(3));
                    session.flush();
                })
                .expectCount(1);
    }

    @EachDialect
    void whatIsRemovedIsAnOrphan(Session session, TestDatabase database) {
        saved(session);
        account.getEntries().remove(first);
        session.commit();
        assertThat(database.rows("SELECT amount FROM entry")).containsExactly(List.of(2));
    }

    @EachDialect
    void itIsReadAndChangedByStatements(Session session) {
        saved(session);
        session.execute(insert(Entry.class)
                .values(List.of(
                        Map.of("amount", 3, "accountId", account.getId()),
                        Map.of("amount", 4, "accountId", account.getId()))));
        assertThat(session.scalars(select(Entry.class)
                                .where(Entry_.account.eq(account))
                                .orderBy(Entry_.amount.desc())
                                .limit(2))
                        .all())
                .extracting(Entry::getAmount)
                .containsExactly(4, 3);
        session.execute(
                update(Entry.class).set(Entry_.amount, 9).where(Entry_.account.eq(account), Entry_.amount.gt(2)));
        assertThat(session.execute(delete(Entry.class).where(Entry_.account.eq(account), Entry_.amount.eq(9)))
                        .rowCount())
                .isEqualTo(2);
        assertThat(session.scalars(select(Entry_.amount).orderBy(Entry_.amount)).all())
                .containsExactly(1, 2);
    }

    @EachDialect
    void itCannotBeReadOrReplaced(Session session) {
        saved(session);
        List<Runnable> all = List.of(
                () -> account.getEntries().size(),
                () -> account.getEntries().iterator().next(),
                () -> account.getEntries().get(0),
                () -> account.getEntries().contains(first),
                () -> account.setEntries(List.of()));
        for (Runnable one : all) {
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(one::run)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRITE_ONLY_COLLECTION));
        }
    }

    @EachDialect
    void theDatabaseDeletesItWithItsOwner(Session session, SqlExpectations sql, TestDatabase database) {
        saved(session);
        session.refresh(account);
        sql.during(() -> {
                    session.delete(account);
                    session.flush();
                })
                .expect(
                        "SELECT card.id, card.account_id FROM card WHERE card.account_id = ?",
                        "DELETE FROM account WHERE id = ?");
        session.commit();
        assertThat(database.rows("SELECT id FROM entry")).isEmpty();
    }

    @EachDialect
    void withoutARuleOfTheDatabaseItsOwnerCannotBeDeleted(Session session, TestDatabase database) {
        Author author = new Author("anon");
        author.getLetters().add(new Letter());
        session.add(author);
        session.commit();
        session.delete(author);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Cannot delete Author#1: Author.letters is write-only")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRITE_ONLY_COLLECTION));
        session.rollback();
        assertThat(database.rows("SELECT id FROM author")).hasSize(1);
    }
}
