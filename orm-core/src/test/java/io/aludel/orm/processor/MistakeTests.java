package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.SourceCompiler.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Compiles sources with mistakes. Each mistake is reported where it stands: the comment {@code // ! code} marks the line. */
abstract class MistakeTests {
    @TempDir
    Path output;

    final Compilation compile(String... texts) {
        SourceCompiler compiler = new SourceCompiler(output).option("-proc:only");
        for (String text : texts) {
            compiler.source(text);
        }
        Compilation compilation = compiler.compile();
        assertThat(compilation.problems()).containsExactlyInAnyOrderElementsOf(compiler.marked());
        return compilation;
    }
}
