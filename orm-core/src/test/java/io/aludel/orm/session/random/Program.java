package io.aludel.orm.session.random;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of operations.
 *
 * @param expires whether the first session expires its objects on commit
 */
record Program(boolean expires, List<Operation> operations) {
    Program {
        operations = List.copyOf(operations);
    }

    Program with(List<Operation> fewer) {
        return new Program(expires, fewer);
    }

    /** Runs it beside the model. */
    void run(World world) {
        try (Run run = new Run(world, expires)) {
            operations.forEach(run::step);
            run.finish();
        } finally {
            world.clear();
        }
    }

    /** An operation a line. */
    @Override
    public String toString() {
        return operations.stream()
                .map(operation -> "  " + operation)
                .collect(Collectors.joining("\n", "  session expiring on commit: " + expires + "\n", ""));
    }
}
