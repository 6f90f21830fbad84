package io.aludel.orm.processor;

import io.aludel.orm.processor.check.LocalClasses;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** What only javac offers to a processor: source trees. Other compilers run without. */
record Javac(LocalClasses localClasses) {

    static @Nullable Javac find(ProcessingEnvironment environment) {
        try {
            return new Javac(LocalClasses.in(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return null;
        }
    }
}
