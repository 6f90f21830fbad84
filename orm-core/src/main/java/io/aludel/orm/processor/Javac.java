package io.aludel.orm.processor;

import com.sun.source.util.Trees;
import io.aludel.orm.processor.check.LocalClasses;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** What only javac offers to a processor: source trees. Other compilers run without. */
record Javac(LocalClasses localClasses, Trees trees) {

    static @Nullable Javac find(ProcessingEnvironment environment) {
        try {
            Trees trees = Trees.instance(environment);
            return new Javac(new LocalClasses(trees), trees);
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return null;
        }
    }
}
