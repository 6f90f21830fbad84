package io.aludel.orm.session.random;

import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs programs at random: {@code -Daludel.random.programs} of them, or the one that {@code -Daludel.random.seed} names. A failing
 * one is printed with its seed, as short as it can be made.
 */
class RandomProgramTests {
    private static final Long SEED = Long.getLong("aludel.random.seed");
    private static final int PROGRAMS = Integer.getInteger("aludel.random.programs", 20_000);

    @ParameterizedTest
    @EnumSource(Database.class)
    void theSessionAndItsTablesAreAsTheModelSays(Database database) {
        int programs = database == Database.H2 ? PROGRAMS : PROGRAMS / 20;
        try (TestDatabase opened = database.open()) {
            World world = new World(opened);
            if (SEED != null) {
                new Trial(SEED).run(world);
                return;
            }
            for (long seed = 0; seed < programs; seed++) {
                new Trial(database == Database.H2 ? seed : -1 - seed).run(world);
            }
        }
    }
}
