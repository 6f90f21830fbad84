package io.aludel.orm.session.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing program shorter, as long as it still fails: leaves out halves, then quarters, down to single operations. */
final class Shrinker {
    private final Predicate<Program> fails;

    Shrinker(Predicate<Program> fails) {
        this.fails = fails;
    }

    Program shrink(Program failing) {
        Program shortest = failing;
        int size = Math.max(1, failing.operations().size() / 2);
        while (true) {
            Program shorter = without(shortest, size);
            if (shorter == shortest && size == 1) {
                return shortest;
            }
            if (shorter == shortest) {
                size = Math.max(1, size / 2);
            }
            shortest = shorter;
        }
    }

    private Program without(Program program, int size) {
        Program shortest = program;
        for (int start = program.operations().size(); start > 0; start -= size) {
            List<Operation> fewer = new ArrayList<>(shortest.operations());
            int end = Math.min(start, fewer.size());
            fewer.subList(Math.max(0, end - size), end).clear();
            Program shorter = shortest.with(fewer);
            if (end > 0 && fails.test(shorter)) {
                shortest = shorter;
            }
        }
        return shortest;
    }
}
