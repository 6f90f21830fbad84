package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.model.AuthorRow;
import io.aludel.orm.benchmarks.model.PersonRow;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is measured by running it many times in one process, with the check that it was really done. */
@SuppressWarnings("unchecked")
enum Workload {
    LOAD_ENTITIES(
            "load 10,000 entities",
            reading(Fixture.PEOPLE, 10_000),
            (contender, held) -> contender.loadEntities(),
            (checks, contender, result) -> checks.people(10_000, (List<PersonRow>) result),
            new Goals(1.4, 1.12, 2.03, 1.27)),
    LOAD_COLUMNS(
            "load columns only",
            reading(Fixture.PEOPLE, 10_000),
            (contender, held) -> contender.loadColumns(),
            (checks, contender, result) -> checks.people(
                    10_000, ((List<?>) result).stream().map(contender::columns).toList()),
            new Goals(0.9, 1.03, 0.93, 1.09)),
    INSERT_IDENTITY(
            "insert 10,000, identity keys",
            writing(Fixture.EMPTY, 10_000),
            (contender, held) -> contender.insertIdentity(10_000),
            (checks, contender, result) -> checks.inserted("person", 10_000, (List<PersonRow>) result),
            new Goals(0.8, 0.45, 1.22, 0.74)),
    INSERT_SEQUENCE(
            "insert 10,000, sequence keys",
            writing(Fixture.EMPTY, 10_000),
            (contender, held) -> contender.insertSequence(10_000),
            (checks, contender, result) -> checks.inserted("sequence_person", 10_000, (List<PersonRow>) result),
            new Goals(1.1, 0.8, 1.65, 1.26)),
    INSERT_GIVEN(
            "insert 10,000, given keys",
            writing(Fixture.EMPTY, 10_000),
            (contender, held) -> contender.insertGiven(10_000),
            (checks, contender, result) -> checks.inserted("given_person", 10_000, (List<PersonRow>) result),
            new Goals(1.0, 0.95, 1.10, 1.20)),
    INSERT_FAMILIES(
            "insert 200 × 10 graph",
            writing(Fixture.EMPTY, 2_200),
            (contender, held) -> contender.insertFamilies(200, Fixture.BOOKS_EACH),
            (checks, contender, result) -> checks.insertedFamilies(200, (Collection<AuthorRow>) result),
            new Goals(1.1, 1.0, 1.16, 1.17)),
    CHANGE_SOME(
            "load 10,000, change 100",
            writing(Fixture.PEOPLE, 10_000),
            (contender, held) -> run(() -> contender.changeSome(100)),
            (checks, contender, result) -> checks.older("MOD(p.id, 100) = 0"),
            new Goals(1.2, 1.1, 1.32, 1.35)),
    CHANGE_ALL(
            "load 1,000, change all",
            writing(Fixture.PEOPLE, 1_000),
            (contender, held) -> run(() -> contender.changeAll(1_000)),
            (checks, contender, result) -> checks.older("p.id <= 1000"),
            new Goals(1.1, 0.5, 1.30, 1.03)),
    DELETE_FAMILIES(
            "delete 100 × 10 by cascade",
            writing(Fixture.FAMILIES, 1_100),
            (contender, held) -> run(() -> contender.deleteFamilies(100)),
            (checks, contender, result) -> checks.deletedFamilies(100),
            new Goals(1.05, 0.8, 1.10, 1.02)),
    LOAD_FAMILIES(
            "lazy collections of 500 (2 statements)",
            reading(Fixture.FAMILIES, 5_500),
            (contender, held) -> contender.loadFamilies(),
            (checks, contender, result) -> checks.families((Collection<AuthorRow>) result, 2),
            new Goals(1.4, 1.05, 4.91, 1.38)),
    LOAD_FAMILIES_JOINED(
            "the same joined",
            reading(Fixture.FAMILIES, 5_500),
            (contender, held) -> contender.loadFamiliesJoined(),
            (checks, contender, result) -> checks.families((Collection<AuthorRow>) result, 1),
            new Goals(1.5, 1.1, 7.24, 1.40)),
    GET(
            "get by key, fresh session",
            reading(Fixture.PEOPLE, 1_000),
            (contender, held) -> contender.getEach(Keys.KEYS),
            (checks, contender, result) -> checks.got(Keys.KEYS, (List<PersonRow>) result),
            new Goals(1.25, 0.9, 1.87, 0.90)),
    GET_REPEATEDLY(
            "repeated get in a session",
            reading(Fixture.PEOPLE, 500_000),
            (contender, held) -> contender.getRepeatedly(1_000, 500),
            (checks, contender, result) -> checks.sumOfAges(1_000, 500, (Long) result),
            new Goals(2, 2, 6.9, 6.0)),
    SELECT(
            "short select, statement built anew",
            reading(Fixture.PEOPLE, 500),
            (contender, held) -> contender.selectEach(500),
            (checks, contender, result) -> checks.active(500, (List<PersonRow>) result),
            new Goals(1.3, 1.05, 1.67, 1.06)),
    INSERT_EACH(
            "single insert and commit",
            writing(Fixture.EMPTY, 500),
            (contender, held) -> contender.insertEach(500),
            (checks, contender, result) -> checks.inserted("person", 500, (List<PersonRow>) result),
            new Goals(1.3, 1.0, 1.71, 1.09)),
    FLUSH_AMONG_TEN(
            "50 flushes of one change among 10 loaded",
            holding(10),
            (contender, held) -> run(() -> Keys.change(held)),
            (checks, contender, result) -> checks.executed(Keys.CHANGES),
            Goals.NONE),
    FLUSH_AMONG_MANY(
            "50 flushes of one change among 100,000 loaded",
            holding(100_000),
            (contender, held) -> run(() -> Keys.change(held)),
            (checks, contender, result) -> checks.executed(Keys.CHANGES),
            Goals.NONE),
    THREADS(
            "8 threads on a pool of 8, get by key",
            new Setting(Fixture.PEOPLE, false, 8_000, 0, 8),
            (contender, held) -> contender.getEach(Keys.KEYS),
            (checks, contender, result) -> checks.got(Keys.KEYS, (List<PersonRow>) result),
            new Goals(1.25, 1.0, 0, 0));

    /**
     * What surrounds the work.
     *
     * @param writes whether the tables are filled anew before each run
     * @param rows by which allocation is divided
     * @param held how many people each contender loads before each run and keeps
     */
    record Setting(Fixture fixture, boolean writes, int rows, int held, int threads) {}

    /** What is wanted of this library, and what the best of the others reached: ratios to JDBC's CPU time, 0 for none. */
    private record Goals(double h2, double postgres, double peerOnH2, double peerOnPostgres) {
        static final Goals NONE = new Goals(0, 0, 0, 0);
    }

    /** The work itself. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run(Contender contender, Contender.@Nullable Holding held) throws Exception;
    }

    /** Fails unless the work was done as it should. */
    @FunctionalInterface
    interface Check {
        void verify(Checks checks, Contender contender, @Nullable Object result) throws Exception;
    }

    private final String title;
    private final Setting setting;
    private final Work work;
    private final Check check;
    private final Goals goals;

    Workload(String title, Setting setting, Work work, Check check, Goals goals) {
        this.title = title;
        this.setting = setting;
        this.work = work;
        this.check = check;
        this.goals = goals;
    }

    String title() {
        return title;
    }

    Setting setting() {
        return setting;
    }

    Work work() {
        return work;
    }

    Check check() {
        return check;
    }

    /** The ratio to JDBC's CPU time that is wanted of this library; 0 for none. */
    double goal(BenchmarkDatabase.Kind kind) {
        return kind == BenchmarkDatabase.Kind.H2 ? goals.h2 : goals.postgres;
    }

    /** The allocation per row that is wanted of this library; 0 for none. */
    int goalBytes(BenchmarkDatabase.Kind kind) {
        return this == LOAD_ENTITIES && kind == BenchmarkDatabase.Kind.H2 ? 210 : 0;
    }

    /** The ratio that the best of ten libraries reached before this one was begun; 0 for unknown. */
    double peer(BenchmarkDatabase.Kind kind) {
        return kind == BenchmarkDatabase.Kind.H2 ? goals.peerOnH2 : goals.peerOnPostgres;
    }

    private static Setting reading(Fixture fixture, int rows) {
        return new Setting(fixture, false, rows, 0, 1);
    }

    private static Setting writing(Fixture fixture, int rows) {
        return new Setting(fixture, true, rows, 0, 1);
    }

    private static Setting holding(int people) {
        return new Setting(Fixture.CROWD, false, Keys.CHANGES, people, 1);
    }

    private static @Nullable Object run(Action action) throws Exception {
        action.run();
        return null;
    }

    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }

    /** Which people are asked for. */
    private static final class Keys {
        static final int CHANGES = 50;
        // 7 has no divisor in common with 10,000, so no key comes twice.
        static final int[] KEYS =
                IntStream.range(0, 1_000).map(i -> i * 7 % 10_000 + 1).toArray();

        static void change(Contender.@Nullable Holding held) throws Exception {
            for (int i = 0; i < CHANGES && held != null; i++) {
                held.change(7, 1_000 + i);
            }
        }
    }
}
