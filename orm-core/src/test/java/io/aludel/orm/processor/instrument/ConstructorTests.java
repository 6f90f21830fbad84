package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.state.Managed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What of its constructors an instance made for loading has run. */
class ConstructorTests {
    @TempDir
    private Path folder;

    @Test
    void onlyMappedFieldsAreLeftOut() throws Exception {
        Object made = make("""
                package app;
                import io.aludel.orm.annotation.*;
                import java.util.*;
                @Entity public class Thing {
                    @Id private long id = 9;
                    private double real = Math.random() > 2 ? 1 : 2;
                    private long big = 3L;
                    private String name = "n" + big;
                    public transient List<String> notes = new ArrayList<>(List.of("a"));
                    public transient int loops;
                    protected Thing() {
                        int sum = 0;
                        long twice = 2;
                        for (int i = 0; i < 3; i++) {
                            try { sum += i * twice; } catch (RuntimeException e) { sum = -1; }
                            if (sum > 100) { double d = sum; sum = (int) d; }
                        }
                        loops = sum;
                    }
                }
                """);
        assertThat(field(made, "notes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("a");
        assertThat(field(made, "loops")).isEqualTo(6);
    }

    @Test
    void aConstructorThatReadsItsFieldsHasThem() throws Exception {
        Object made = make("""
                package app;
                import io.aludel.orm.annotation.*;
                @Entity public class Thing {
                    @Id private long id;
                    private String name = "plain";
                    public transient int length = name.length();
                }
                """);
        assertThat(field(made, "length")).isEqualTo(5);
    }

    @Test
    void aDelegatingConstructorIsNotRun() throws Exception {
        Object made = make("""
                package app;
                import io.aludel.orm.annotation.*;
                @Entity public class Thing {
                    @Id private long id;
                    public transient int runs;
                    protected Thing() { this(7); }
                    public Thing(int runs) { this.runs = runs; }
                }
                """);
        assertThat(field(made, "runs")).isEqualTo(0);
    }

    @Test
    void aClassBetweenThatIsNotMappedRunsItsOwn() throws Exception {
        Object made = make("""
                package app;
                import io.aludel.orm.annotation.*;
                public class Thing {
                    @MappedSuperclass public abstract static class Top { @Id private long id; private String by = "me"; }
                    public abstract static class Middle extends Top { public transient int count = 3; }
                    @Entity public static class Bottom extends Middle { private String name = "x"; }
                }
                """, "app.Thing$Bottom");
        assertThat(field(made, "count")).isEqualTo(3);
        assertThat(((Managed) made).$written(0)).isZero();
    }

    @Test
    void argumentsOfAMappedSuperclassAreLeftOut() throws Exception {
        Object made = make("""
                package app;
                import io.aludel.orm.annotation.*;
                public class Thing {
                    @Entity @Inheritance public static class Top {
                        @Id private long id; private String by;
                        public transient int runs = 2;
                        protected Top(String by, long id) { this.by = by; this.id = id; }
                    }
                    @Entity public static class Bottom extends Top { public Bottom() { super(new String("b"), 3L); } }
                }
                """, "app.Thing$Bottom");
        assertThat(EntityAccessor.of(made.getClass()).get(made, 1)).isNull();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void whatIsAssignedBeforeTheSuperclassIsCalledIsRecordedAndTracked() throws Exception {
        Sources.Compiled compiled =
                Sources.of(folder, """
                package app;
                import io.aludel.orm.annotation.*;
                import java.util.*;
                public class Forest {
                    @Entity public static class Tree {
                        @Id private long id;
                        private String name;
                        @Relationship(backPopulates = "parent") private List<Tree> children;
                        @Relationship(backPopulates = "children", remoteSide = "id") private Tree parent;
                        public Tree(String name) {
                            if (name.isEmpty()) { throw new IllegalArgumentException(new String("empty")); }
                            this.name = name;
                            this.children = new ArrayList<>();
                            super();
                        }
                        public List<Tree> children() { return children; }
                    }
                }
                """).into(folder.resolve("out")).orFail();
        Class<?> type = compiled.load("app.Forest$Tree");
        Object tree = type.getConstructor(String.class).newInstance("oak");
        assertThat(Bits.of(tree).isWritten(1)).isTrue();
        assertThat(type.getMethod("children").invoke(tree)).isNotExactlyInstanceOf(ArrayList.class);
    }

    private Object make(String source) throws IOException {
        return make(source, "app.Thing");
    }

    private Object make(String source, String className) throws IOException {
        Sources.Compiled compiled =
                Sources.of(folder, source).into(folder.resolve("out")).orFail();
        return EntityAccessor.of(compiled.load(className)).newInstance();
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        return owner.getClass().getField(name).get(owner);
    }
}
