package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.EntityAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A compilation that writes nothing to disk, as test tools run it. */
class InMemoryCompilationTests {
    private static final String USER = """
            package memory;
            import io.aludel.orm.annotation.*;
            @Entity
            public class User {
                @Id private Long id;
                private String name;
                public String getName() { return name; }
            }
            """;

    @Test
    void classesAreInstrumentedInTheFileManager() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
            List<String> options = new ArrayList<>(List.of("-classpath", Sources.testClassPath()));
            if (Runtime.version().feature() >= 23) {
                options.add("-proc:full");
            }
            MemoryFile source = new MemoryFile("memory/User.java", JavaFileObject.Kind.SOURCE);
            source.content = USER.getBytes();
            assertThat(compiler.getTask(null, memory, null, options, null, List.of(source))
                            .call())
                    .isTrue();
            Class<?> user = memory.loader().loadClass("memory.User");
            Object entity = EntityAccessor.of(user).newInstance();
            EntityAccessor.of(user).put(entity, 1, "Ada");
            assertThat(user.getMethod("getName").invoke(entity)).isEqualTo("Ada");
        }
    }

    /** Keeps all output in a map. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, MemoryFile> files = new TreeMap<>();

        Memory(JavaFileManager next) {
            super(next);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return file(className.replace('.', '/') + kind.extension, kind);
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String packageName, String relativeName, FileObject sibling) {
            String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
            return file(folder + relativeName, JavaFileObject.Kind.OTHER);
        }

        private MemoryFile file(String path, JavaFileObject.Kind kind) {
            return files.computeIfAbsent(path, name -> new MemoryFile(name, kind));
        }

        ClassLoader loader() {
            return new ClassLoader(InMemoryCompilationTests.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    MemoryFile file = files.get(name.replace('.', '/') + ".class");
                    if (file == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, file.content, 0, file.content.length);
                }
            };
        }
    }

    /** One file in memory. */
    private static final class MemoryFile extends SimpleJavaFileObject {
        private byte[] content = {};

        MemoryFile(String path, Kind kind) {
            super(URI.create("memory:///" + path), kind);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return new String(content);
        }

        @Override
        public InputStream openInputStream() throws IOException {
            if (content.length == 0) {
                throw new FileNotFoundException(getName());
            }
            return new ByteArrayInputStream(content);
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    content = toByteArray();
                }
            };
        }
    }
}
