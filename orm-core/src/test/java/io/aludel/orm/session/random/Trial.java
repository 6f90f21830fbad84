package io.aludel.orm.session.random;

import java.util.ArrayList;
import java.util.List;

/** One program that is made up while it runs. */
record Trial(long seed) {
    /** @throws AssertionError with the seed and a short program, if something is not as the model says */
    void run(World world) {
        Generator generator = new Generator(seed);
        boolean expires = generator.expires();
        List<Operation> done = new ArrayList<>();
        int length = generator.length();
        try (Run run = new Run(world, expires)) {
            for (int i = 0; i < length * 3 && done.size() < length; i++) {
                Operation operation = generator.next(run.model());
                done.add(operation);
                if (!run.step(operation)) {
                    done.remove(done.size() - 1);
                }
            }
            run.finish();
        } catch (RuntimeException | AssertionError e) {
            world.clear();
            throw report(world, new Program(expires, done), e);
        }
        world.clear();
    }

    private AssertionError report(World world, Program program, Throwable cause) {
        Throwable[] last = {cause};
        Program shortest = new Shrinker(shorter -> {
                    Throwable failure = failure(world, shorter);
                    if (failure != null && isAlike(failure, cause)) {
                        last[0] = failure;
                        return true;
                    }
                    return false;
                })
                .shrink(program);
        return new Failure(seed, shortest, last[0]);
    }

    private static boolean isAlike(Throwable one, Throwable other) {
        return one.getClass() == other.getClass();
    }

    private static Throwable failure(World world, Program program) {
        try {
            program.run(world);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }
}
