package io.aludel.orm.session.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTests {
    @Test
    void onlyTheOperationsThatMatterAreLeft() {
        List<Operation> operations = new ArrayList<>();
        for (int label = 1; label <= 40; label++) {
            operations.add(label == 17 ? new Turns.Commit() : new Requests.Delete(label));
        }
        Shrinker shrinker = new Shrinker(program -> {
            int commit = program.operations().indexOf(new Turns.Commit());
            return commit >= 0 && program.operations().lastIndexOf(new Requests.Delete(33)) > commit;
        });
        assertThat(shrinker.shrink(new Program(true, operations)).operations())
                .containsExactly(new Turns.Commit(), new Requests.Delete(33));
    }

    @Test
    void aFailureIsPrintedWithItsSeedAndAShortProgram() {
        try (TestDatabase database = Database.H2.open()) {
            World world = new World(database);
            world.alsoCheck(model -> Run.require(!hasTwoNotes(model), () -> "there are two notes"));
            Failure failure = null;
            for (long seed = 0; failure == null; seed++) {
                failure = catchThrowableOfType(Failure.class, runner(world, seed)::run);
            }
            assertThat(failure.program().operations()).hasSizeBetween(2, 3);
            assertThat(failure)
                    .hasMessageStartingWith("seed ")
                    .hasMessageContaining("there are two notes")
                    .hasMessageContaining("\n  add Note");
        }
    }

    private static Runnable runner(World world, long seed) {
        return () -> new Trial(seed).run(world);
    }

    private static boolean hasTwoNotes(Model model) {
        return model.rows.rows.keySet().stream()
                        .filter(key -> key.root() == Town.NOTE)
                        .count()
                > 1;
    }
}
