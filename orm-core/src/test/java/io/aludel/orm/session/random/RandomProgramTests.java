package io.aludel.orm.session.random;

import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs programs at random, the same ones in every build: {@code -Daludel.random.programs} of them (on PostgreSQL a twentieth) from
 * the seed {@code -Daludel.random.first} on, or the one that {@code -Daludel.random.seed} names. A failing one is printed with its
 * seed, as short as it can be made.
 */
class RandomProgramTests {
    private static final Long SEED = Long.getLong("aludel.random.seed");
    private static final long FIRST = Long.getLong("aludel.random.first", 0);
    private static final int PROGRAMS = Integer.getInteger("aludel.random.programs", 20_000);

    @ParameterizedTest
    @EnumSource(Database.class)
    void theSessionAndItsTablesAreAsTheModelSays(Database database) {
        long first = SEED == null ? FIRST : SEED;
        long programs = SEED != null ? 1 : database == Database.H2 ? PROGRAMS : PROGRAMS / 20;
        try (TestDatabase opened = database.open()) {
            World world = new World(opened);
            for (long seed = first; seed < first + programs; seed++) {
                new Trial(seed).run(world);
            }
        }
    }
}
