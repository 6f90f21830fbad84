package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.EntityAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams written before a class was instrumented, and by it. */
class SerializationTests {
    private static final String NOTE = """
            package app;
            import io.aludel.orm.annotation.*;
            @Entity
            public class Note implements java.io.Serializable, Comparable<Note>, Cloneable {
                static final int[] LIMITS = {1, 2};
                protected transient int cached;
                @Id private Long id;
                private String text;
                protected Note() {}
                private Note(int unused) {}
                public static Note of(String text) { Note note = new Note(); note.text = text; return note; }
                public String getText() { return text; }
                synchronized void touch() { assert text != null; Runnable r = () -> text = "x"; r.run(); }
                @Override public int compareTo(Note other) { return 0; }
                protected static class Inner implements java.io.Serializable { private int a; }
                @Entity protected static class Nested implements java.io.Serializable { @Id private int id; }
            }
            """;

    @TempDir
    private Path folder;

    private ClassLoader plain;
    private ClassLoader instrumented;

    @BeforeEach
    void compile() throws IOException {
        Sources.Compiled byPlugin =
                Sources.of(folder, NOTE).into(folder.resolve("plugin")).orFail();
        instrumented = byPlugin.loader();
        plain = Sources.of(folder, NOTE)
                .seeing(byPlugin.folder())
                .choosingProcessing()
                .with("-proc:none")
                .into(folder.resolve("plain"))
                .orFail()
                .loader();
    }

    @Test
    void theNumberIsTheOneOfThePlainClass() throws Exception {
        for (String name : new String[] {"app.Note", "app.Note$Inner", "app.Note$Nested"}) {
            assertThat(ObjectStreamClass.lookup(instrumented.loadClass(name)).getSerialVersionUID())
                    .as(name)
                    .isEqualTo(ObjectStreamClass.lookup(plain.loadClass(name)).getSerialVersionUID());
        }
    }

    @Test
    void aStreamOfThePlainClassIsRead() throws Exception {
        Object note = read(written(plain, "before"), instrumented);
        assertThat(text(note)).isEqualTo("before");
    }

    @Test
    void aStreamOfTheInstrumentedClassIsReadByThePlainOne() throws Exception {
        Object entity = EntityAccessor.of(instrumented.loadClass("app.Note")).newInstance();
        EntityAccessor.of(entity.getClass()).put(entity, 1, "after");
        assertThat(text(read(bytes(entity), plain))).isEqualTo("after");
    }

    @Test
    void aCopyWithValuesMissingDoesNotLookLoaded() throws Exception {
        Object entity = EntityAccessor.of(instrumented.loadClass("app.Note")).newInstance();
        Bits.of(entity).unload(1);
        Object copy = read(bytes(entity), instrumented);
        assertThat(Bits.of(copy).isUnloaded(1)).isTrue();
        assertThat(Bits.of(copy).entity().$state()).isNull();
    }

    private static byte[] written(ClassLoader loader, String text) throws Exception {
        return bytes(loader.loadClass("app.Note").getMethod("of", String.class).invoke(null, text));
    }

    private static Object text(Object note) throws ReflectiveOperationException {
        return note.getClass().getMethod("getText").invoke(note);
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        InputStream stream = new ByteArrayInputStream(bytes);
        try (ObjectInputStream in = new ObjectInputStream(stream) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
                return Class.forName(description.getName(), false, loader);
            }
        }) {
            return in.readObject();
        }
    }
}
