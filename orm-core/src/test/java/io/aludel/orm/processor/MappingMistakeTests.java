package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.SourceCompiler.Compilation;
import org.junit.jupiter.api.Test;

/** What a class and its fields may not be. */
class MappingMistakeTests extends MistakeTests {
    // ---- classes

    @Test
    void refusesTypesThatAreNoOrdinaryClass() {
        compile("""
                public class Types {
                    @Entity record R(@Id int id) {} // ! invalid-entity
                    @Entity interface I {} // ! invalid-entity
                    @Entity enum E { A } // ! invalid-entity
                    @Entity class Inner { @Id private int id; } // ! invalid-entity
                    @Entity private static class Hidden { @Id private int id; } // ! invalid-entity
                    @Embeddable interface V {} // ! invalid-entity
                    @MappedSuperclass record S(int id) {} // ! invalid-entity
                }
                """);
    }

    @Test
    void refusesLocalClasses() {
        compile("""
                public class Holder {
                    void run() {
                        @Entity class Local { @Id private int id; } // ! invalid-entity
                    }
                }
                """, "@Entity public class User { @Id private Integer id; }");
    }

    @Test
    void refusesTwoRoles() {
        compile("@Entity @Embeddable public class Both { @Id private int id; } // ! conflicting-annotations");
    }

    @Test
    void asksForAPrimaryKey() {
        Compilation compilation = compile("@Entity public class Note { private String text; } // ! no-primary-key");

        assertThat(compilation.message("no-primary-key"))
                .isEqualTo("Cannot map Note: it has no primary key. Annotate a field with @Id, for example"
                        + " \"@Id private Integer id\". (error: no-primary-key)");
    }

    @Test
    void refusesKeysThatCannotWork() {
        compile("""
                @Entity public class Line {
                    @Id(generated = Generated.IDENTITY) private Integer order; // ! invalid-id
                    @Id private Integer number;
                }
                """, """
                @Entity public class Ticket {
                    @Id(generated = Generated.IDENTITY) private String code; // ! invalid-id
                    @Id private Line line; // ! invalid-id
                }
                """, """
                @Entity @Inheritance public class Base { @Id private Integer id; }
                """, """
                @Entity public class Sub extends Base {
                    @Id private Integer number; // ! invalid-id
                }
                """);
    }

    @Test
    void refusesSecondAndStrangeVersions() {
        compile("""
                @Entity public class Doc {
                    @Id private Integer id;
                    @Version private int version;
                    @Version private long other; // ! invalid-version
                }
                """, """
                @Entity public class Text {
                    @Id private Integer id;
                    @Version private String version; // ! invalid-version
                }
                """);
    }

    // ---- fields

    @Test
    void refusesFieldsThatOthersCanReach() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    String name; // ! field-not-private
                    public int age; // ! field-not-private
                    private final int size = 3; // ! constant-field
                    protected transient int cache;
                }
                """);
    }

    @Test
    void refusesTypesNoColumnHolds() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    private Thread thread; // ! unsupported-type
                    private List<String> names; // ! unsupported-type
                    private Object any; // ! unsupported-type
                    private int[] numbers; // ! unsupported-type
                    @Json private List<String> tags;
                }
                """);
    }

    @Test
    void refusesCollectionsThatCannotBeWatched() {
        Compilation compilation =
                compile("""
                @Entity public class User {
                    @Id private Integer id;
                    private ArrayList<Address> addresses; // ! collection-type
                    @Relationship private List raw; // ! collection-type
                    @Relationship private TreeMap<String, Address> map; // ! collection-type
                    @Relationship private List<String> names; // ! not-an-entity
                    @Relationship private Thread thread; // ! not-an-entity
                }
                """, "@Entity public class Address { @Id private Integer id; private User user; }");

        assertThat(compilation.message("collection-type"))
                .isEqualTo(
                        "Cannot map User.addresses: a collection of the class java.util.ArrayList cannot report its"
                                + " changes. Type the field as List; it may still be assigned a ArrayList. (error: collection-type)");
    }

    @Test
    void refusesDuplicateColumns() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    private String name;
                    @Column(name = "name") private String other; // ! duplicate-column
                    private Money price;
                    private Money cost; // ! duplicate-column
                }
                """, "@Embeddable public record Money(int cents) {}", """
                @Entity public class Address {
                    @Id private Integer id;
                    private Integer userId;
                    private User user; // ! duplicate-column
                }
                """);
    }

    @Test
    void refusesAnAttributeTwiceInAHierarchy() {
        compile("@MappedSuperclass public class Named { private String name; }", """
                @Entity public class User extends Named {
                    @Id private Integer id;
                    private String name; // ! duplicate-attribute
                }
                """);
    }

    @Test
    void refusesSequencesAndDefaultsThatDoNotFit() {
        compile("""
                @Entity public class User {
                    enum Kind { A }
                    @Id @Sequence private String id; // ! invalid-sequence
                    @Sequence(allocation = 0) private int number; // ! invalid-sequence
                    @Default("x") private int age; // ! invalid-default
                    @Default("B") private Kind kind; // ! invalid-default
                    @Default("yes") private boolean active; // ! invalid-default
                    @Default("2024-01-31") private LocalDate day;
                    @Default("A") private Kind right;
                }
                """);
    }

    @Test
    void refusesAnnotationsThatExcludeEachOther() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    @Enumerated private String name; // ! conflicting-annotations
                    @Relationship(backPopulates = "user", backref = "user") // ! conflicting-annotations
                    private List<Address> addresses;
                    @Column private List<Address> others; // ! conflicting-annotations
                }
                """, """
                @Entity public class Address {
                    @Id private Integer id;
                    @Relationship(backPopulates = "addresses") private User user;
                }
                """);
    }

    @Test
    void refusesEmbeddedValuesThatAreNone() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    @Embedded private Plain plain; // ! invalid-embedded
                    private Value value;
                    private Loop loop;
                }
                """, "public class Plain { private int x; }", """
                @Embeddable public class Value {
                    @Id private int key; // ! invalid-embedded
                }
                """, """
                @Embeddable public class Loop {
                    private Loop loop; // ! invalid-embedded
                }
                """);
    }

    @Test
    void refusesRelationshipsInValuesThatCannotHoldThem() {
        compile("""
                @Entity public class Shelf extends Base<Generic> {
                    @Id private Key id;
                    private Outer outer;
                    private Open open;
                }
                """, """
                @MappedSuperclass public abstract class Base<T> {
                    private T value;
                }
                """, """
                @Embeddable public class Key {
                    private int a;
                    private Volume volume; // ! invalid-embedded
                }
                """, """
                @Embeddable public class Outer { private Inner inner; }
                """, """
                @Embeddable public class Inner {
                    private Volume first; // ! invalid-embedded
                }
                """, """
                @Embeddable public class Generic {
                    private Volume last; // ! invalid-embedded
                }
                """, """
                @Embeddable public class Open {
                    @Relationship(backPopulates = "open.volumes") // ! invalid-back-populates
                    private List<Volume> volumes;
                    Volume best; // ! field-not-private
                }
                """, """
                @Entity public class Volume {
                    @Id private Integer id;
                    @ForeignKey(column = "shelf_id") private Shelf shelf;
                }
                """);

        Compilation compilation = compile("""
                @Entity public class Shelf {
                    @Id private Integer id;
                    private Contents contents;
                }
                """, """
                @Embeddable public record Contents(
                    @Relationship List<Shelf> shelves, // ! invalid-embedded
                    String label) {}
                """);
        assertThat(compilation.message("invalid-embedded"))
                .isEqualTo("Cannot embed Contents: its field shelves is a relationship, and a record cannot change as a"
                        + " relationship does. Make it a class, or move the field into the entity; a getter there may wrap"
                        + " it in a class of its own. (error: invalid-embedded)");
    }

    // ---- names of tables and columns

    @Test
    void refusesForeignKeysToNowhere() {
        Compilation compilation =
                compile("@Entity @Table(\"user_account\") public class User { @Id private Integer id; }", """
                @Entity public class Address {
                    @Id private Integer id;
                    @ForeignKey("user_acount.id") private Integer a; // ! unknown-table
                    @ForeignKey("user_account.uid") private Integer b; // ! unknown-column
                    @ForeignKey("user_account") private Integer c; // ! invalid-foreign-key
                    @ForeignKey private Integer d; // ! invalid-foreign-key
                    @ForeignKey("user_account.id") private String e; // ! invalid-foreign-key
                    @ForeignKey("user_account.id") private int f;
                }
                """);

        assertThat(compilation.message("unknown-table"))
                .isEqualTo("Cannot map Address.a: there is no table user_acount. The table of User is user_account."
                        + " (error: unknown-table)");
    }

    @Test
    void refusesIndexesOverUnknownColumns() {
        compile("""
                @Entity
                @Table(
                        indexes = @Index(columns = {
                            "name",
                            "nme" // ! unknown-column
                        }),
                        unique = @UniqueConstraint(columns = "x")) // ! unknown-column
                public class User { @Id private Integer id; private String name; }
                """);
    }

    // ---- hierarchies

    @Test
    void refusesHierarchiesThatAreNotDeclared() {
        compile(
                "@Entity public class A { @Id private Integer id; }",
                "@Entity public class B extends A { } // ! invalid-inheritance",
                "@Entity @Inheritance public class C { @Id private Integer id; }",
                """
                @Entity @Inheritance // ! invalid-inheritance
                @Table("d") // ! invalid-inheritance
                public class D extends C { }
                """);
    }

    @Test
    void refusesDiscriminatorsThatAreEqualOrDoNotFit() {
        compile(
                "@Entity @Inheritance @Discriminator(\"0\") public class A { @Id private Integer id; private int type; }",
                """
                @Entity @Discriminator("1")
                public class B extends A { }
                """,
                """
                @Entity @Discriminator("1") // ! duplicate-discriminator
                public class C extends A { }
                """,
                """
                @Entity
                public class D extends A { } // ! invalid-inheritance
                """);
    }

    // ---- methods

    @Test
    void refusesValidatorsOfAnotherSignature() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    private String name;
                    private int age;
                    @Validates("name") // ! invalid-validator
                    int a(int name) { return name; }
                    @Validates("name") void b(String name) {} // ! invalid-validator
                    @Validates("name") String c(String name) { return name; }
                    @Validates({"name", "age"}) Object d(String attribute, Object value) { return value; }
                }
                """);
    }

    @Test
    void refusesColumnPropertiesConvertersAndMarkersThatAreNone() {
        compile("""
                @Entity @SoftDelete("gone") // ! invalid-soft-delete
                public class User {
                    @Id private Integer id;
                    @ColumnProperty("nothing") private String title; // ! invalid-column-property
                    @Convert(String.class) private Thread thread; // ! invalid-converter
                    @AssociationProxy(through = "x", attribute = "y") // ! invalid-association-proxy
                    public List<String> names() { return null; }
                }
                """);
    }
}
