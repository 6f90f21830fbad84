package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.SourceCompiler.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated source: what it declares, and that it compiles without warnings whatever the entity looks like. */
class MetamodelTests {

    @TempDir
    Path output;

    private SourceCompiler compiler;

    @BeforeEach
    void open() {
        compiler = new SourceCompiler(output).option("-Xlint:all,-serial", "-Werror");
    }

    private Compilation compile() {
        Compilation compilation = compiler.compile();
        assertThat(compilation.problems()).isEmpty();
        return compilation;
    }

    @Test
    void typesEachAttributeByWhatItsValuesCanBeAsked() {
        compiler.source("""
                        package shop;
                        @Entity public class User {
                            public enum Kind { A }
                            @Id private Integer id;
                            private String name;
                            private boolean active;
                            private LocalDate born;
                            private Kind kind;
                            private UUID token;
                            private byte[] picture;
                            @Json private Map<String, List<Integer>> details;
                            private Home home;
                            private User friend;
                            @Relationship(mapKey = "name", foreignKeys = "friend") @ForeignKey(column = "owner_id")
                            private Map<String, User> owned = new HashMap<>();
                        }
                        """.replace(", foreignKeys = \"friend\"", ""))
                .source("package shop; @Embeddable public record Home(String city, int floor) {}");

        Compilation compilation = compile();

        assertThat(compilation.generated("shop.User_").lines().filter(line -> line.contains("static final")))
                .map(line -> line.strip().replace("public static final ", ""))
                .containsExactly(
                        "NumberAttribute<User, Integer> id = Attributes.number(User.class, \"id\", 0, Integer.class);",
                        "StringAttribute<User> name = Attributes.string(User.class, \"name\", 1);",
                        "BooleanAttribute<User> active = Attributes.bool(User.class, \"active\", 2);",
                        "TemporalAttribute<User, LocalDate> born = Attributes.temporal(User.class, \"born\", 3, LocalDate.class);",
                        "ComparableAttribute<User, User.Kind> kind = Attributes.comparable(User.class, \"kind\", 4, User.Kind.class);",
                        "ComparableAttribute<User, UUID> token = Attributes.comparable(User.class, \"token\", 5, UUID.class);",
                        "ValueAttribute<User, byte[]> picture = Attributes.value(User.class, \"picture\", 6, byte[].class);",
                        "ValueAttribute<User, java.util.Map<java.lang.String, java.util.List<java.lang.Integer>>> details ="
                                + " Attributes.value(User.class, \"details\", 7, Map.class);",
                        "EmbeddedAttribute<User, Home> home = Attributes.embedded(User.class, \"home\", 8, Home.class);",
                        "ReferenceAttribute<User, User> friend = Attributes.reference(User.class, \"friend\", 9, User.class);",
                        "MapAttribute<User, String, User> owned ="
                                + " Attributes.map(User.class, \"owned\", 10, String.class, User.class);");
        assertThat(compilation.generated("shop.Home_"))
                .contains(
                        "StringAttribute<Home> city = Attributes.string(Home.class, \"city\", 0)",
                        "NumberAttribute<Home, Integer> floor = Attributes.number(Home.class, \"floor\", 1, Integer.class)");
    }

    @Test
    void inheritedAttributesComeFirst() {
        compiler.source("package base; @MappedSuperclass public class Named<T> { @Id private T id; private T other; }")
                .source(
                        "package shop; @Entity @Inheritance public class Item extends base.Named<Long> { private int price; }")
                .source("package shop; @Entity public class Book extends Item { private int pages; }");

        assertThat(compile().generated("shop.Book_").lines().filter(line -> line.contains("static final")))
                .map(line -> line.strip().replaceAll(".* = Attributes\\.", ""))
                .containsExactly(
                        "number(Book.class, \"id\", 0, Long.class);",
                        "number(Book.class, \"other\", 1, Long.class);",
                        "number(Book.class, \"price\", 2, Integer.class);",
                        "number(Book.class, \"pages\", 3, Integer.class);");
    }

    @Test
    void nestedEntitiesAreNamedWithTheirOuterClass() throws IOException {
        compiler.source("""
                package shop;
                public class Outer {
                    @Entity public static class Inner { @Id private long id; @Relationship private Inner next; }
                }
                """);

        assertThat(compile().generated("shop.Outer_Inner_"))
                .contains("public final class Outer_Inner_", "ReferenceAttribute<Outer.Inner, Outer.Inner> next");
        assertThat(Files.readAllLines(output.resolve("META-INF/aludel/entities")))
                .containsExactly("shop.Outer$Inner");
    }

    @Test
    void isAsVisibleAsItsEntity() {
        compiler.source("package shop; @Entity class Hidden { @Id private long id; }");

        assertThat(compile().generated("shop.Hidden_")).contains("\nfinal class Hidden_ {");
    }

    @Test
    void namesThatAreTakenAreWrittenOut() {
        compiler.source("""
                package shop;
                @Entity public class Attributes {
                    @Id private long id;
                    private String GeneratedMapping;
                    private Attributes StringAttribute;
                    @HybridProperty public boolean isLate() { return id > 3; }
                    @HybridProperty public String getDefault() { return GeneratedMapping; }
                }
                """).source("package shop; @Entity public class StringAttribute { @Id private String SQL; }");

        assertThat(compile().generated("shop.Attributes_"))
                .contains(
                        "io.aludel.orm.mapping.Attributes.string(",
                        "String GeneratedMapping".substring(7),
                        "default_ =");
    }

    @Test
    void typesItCannotNameAreLeftOpen() {
        compiler.source("""
                @Entity public class User {
                    private enum Secret { A }
                    @Id private long id;
                    private Secret secret;
                }
                """);

        assertThat(compile().generated("User_"))
                .contains(
                        "ValueAttribute<User, Object> secret = Attributes.value(User.class, \"secret\", 1, Object.class)");
    }

    @Test
    void theMappingMayBeLongAndInAnyScript() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            fields.append("@Column(comment = \"Größe № ")
                    .append("€".repeat(40))
                    .append("\\\"\\\\\") private String überschrift")
                    .append(i)
                    .append(";\n");
        }
        compiler.source("@Entity public class Wide { @Id private long id;\n" + fields + "}");

        assertThat(compile().model("Wide").attributes())
                .hasSize(401)
                .last()
                .satisfies(attribute ->
                        assertThat(attribute.column().comment()).isEqualTo("Größe № " + "€".repeat(40) + "\"\\"));
    }

    @Test
    void aMetamodelAmongTheSourcesIsLeftAlone() {
        compiler.source("@Entity public class User { @Id private long id; }")
                .source("public final class User_ { public static final String ID = \"id\"; private User_() {} }");

        compile();
    }

    @Test
    void waitsForTypesThatOtherProcessorsGenerate() {
        compiler.with(new GeneratingProcessor())
                .source(
                        "@Entity public class User extends Generated0 { @Id private long id; private Generated1 value; }");

        Compilation compilation = compile();

        assertThat(compilation.generated("User_")).contains("EmbeddedAttribute<User, Generated1> value");
        assertThat(compilation.model("User").allAttributes()).hasSize(3);
    }
}
