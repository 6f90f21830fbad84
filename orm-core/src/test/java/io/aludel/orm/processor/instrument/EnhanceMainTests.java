package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.state.Managed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnhanceMainTests {
    private static final String BASE = """
            package shop;
            @io.aludel.orm.annotation.MappedSuperclass
            public abstract class Base {
                @io.aludel.orm.annotation.Id private Long id;
                public Long getId() { return id; }
            }
            """;
    private static final String ORDER = """
            package shop;
            import io.aludel.orm.annotation.*;
            import java.util.*;
            @Entity @Table("orders")
            public class Order extends Base {
                private String note = "new";
                @Relationship(backPopulates = "order") private List<Line> lines = new ArrayList<>();
                private Money total;
                private Extras extras = new Extras();
                public String getNote() { return note; }
                public List<Line> getLines() { return lines; }
                public static class Builder {
                    private final Order order = new Order();
                    public Builder note(String note) { order.note = note; return this; }
                }
                @Embeddable public record Money(long cents, String currency) {}
                @Embeddable public static class Extras {
                    private String wrapping;
                    @Relationship @ForeignKey(column = "gift_of_id") private List<Line> gifts = new ArrayList<>();
                    public List<Line> getGifts() { return gifts; }
                    @Override public String toString() { return wrapping + getGifts(); }
                }
            }
            """;
    private static final String LINE = """
            package shop;
            import io.aludel.orm.annotation.*;
            @Entity public class Line extends Base {
                private int quantity;
                @Relationship(backPopulates = "lines") private Order order;
                public int getQuantity() { return quantity; }
            }
            """;
    private static final String PLAIN = """
            package shop;
            public class Plain { int value = 1; }
            """;

    @TempDir
    private Path folder;

    private Path byPlugin;
    private Path plain;

    @BeforeEach
    void compileWithAndWithoutPlugin() throws IOException {
        byPlugin = Files.createDirectories(folder.resolve("plugin"));
        plain = Files.createDirectories(folder.resolve("plain"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        Sources.of(folder.resolve("src"), BASE, ORDER, LINE, PLAIN)
                .with("-s", generated.toString())
                .into(byPlugin)
                .orFail();
        Sources.of(folder.resolve("src"), BASE, ORDER, LINE, PLAIN)
                .adding(files(generated, ".java"))
                .choosingProcessing()
                .with("-proc:none", "-processorpath", generated.toString())
                .into(plain)
                .orFail();
    }

    @Test
    void givesTheBytesThatThePluginGives() throws IOException {
        assertThat(classFiles(plain)).isNotEqualTo(classFiles(byPlugin));
        int changed = EnhanceMain.enhance(List.of(plain));
        assertThat(changed).isEqualTo(6);
        assertThat(classFiles(plain)).isEqualTo(classFiles(byPlugin));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        assertThat(EnhanceMain.enhance(List.of(byPlugin))).isZero();
        EnhanceMain.enhance(List.of(plain));
        assertThat(EnhanceMain.enhance(List.of(plain))).isZero();
    }

    @Test
    void makesGoodARunThatWasCutShort() throws IOException {
        Files.delete(byPlugin.resolve("shop/Order$orm.class"));
        assertThat(EnhanceMain.enhance(List.of(byPlugin))).isEqualTo(1);
    }

    @Test
    void plainClassesBecomeEntities() throws Exception {
        EnhanceMain.enhance(List.of(plain));
        Sources.Compiled compiled = new Sources.Compiled(plain, true, List.of());
        Class<?> order = compiled.load("shop.Order");
        Object instance = order.getDeclaredConstructor().newInstance();
        assertThat(instance).isInstanceOf(Managed.class);
        assertThat(EntityAccessor.of(order).get(instance, 1)).isEqualTo("new");
    }

    @Test
    void superclassesAreFoundInTheOtherFolders() throws IOException {
        Path lower = Files.createDirectories(folder.resolve("lower"));
        Files.createDirectories(lower.resolve("shop"));
        for (String name : List.of("Line.class", "Line_.class")) {
            Files.move(
                    plain.resolve("shop").resolve(name), lower.resolve("shop").resolve(name));
        }
        EnhanceMain.enhance(List.of(lower, plain));
        assertThat(Files.readAllBytes(lower.resolve("shop/Line$orm.class")))
                .isEqualTo(Files.readAllBytes(byPlugin.resolve("shop/Line$orm.class")));
    }

    @Test
    void aClassThatWasForgottenIsRefused() {
        Class<?> order = new Sources.Compiled(plain, true, List.of()).load("shop.Order");
        assertThatThrownBy(() -> EntityAccessor.of(order))
                .extracting(e -> ((OrmException) e).code())
                .isEqualTo(ErrorCode.NOT_INSTRUMENTED);
    }

    private static Path[] files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toArray(Path[]::new);
        }
    }

    private static Map<String, List<Byte>> classFiles(Path folder) throws IOException {
        Map<String, List<Byte>> contents = new TreeMap<>();
        for (Path file : files(folder, ".class")) {
            byte[] bytes = Files.readAllBytes(file);
            Byte[] boxed = new Byte[bytes.length];
            java.util.Arrays.setAll(boxed, i -> bytes[i]);
            contents.put(folder.relativize(file).toString(), List.of(boxed));
        }
        return contents;
    }
}
