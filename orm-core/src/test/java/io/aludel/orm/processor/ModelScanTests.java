package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ForeignKeyModel;
import io.aludel.orm.model.IndexModel;
import io.aludel.orm.model.InheritanceModel;
import io.aludel.orm.model.Join;
import io.aludel.orm.model.JoinRules;
import io.aludel.orm.model.ModelLookup;
import io.aludel.orm.model.Storage;
import io.aludel.orm.processor.SourceCompiler.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelScanTests {

    @TempDir
    Path output;

    private SourceCompiler sources;

    @BeforeEach
    void open() {
        sources = new SourceCompiler(output).option("-proc:only");
    }

    private Compilation compile() {
        Compilation compilation = sources.compile();
        assertThat(compilation.problems()).isEmpty();
        return compilation;
    }

    private static AttributeModel attribute(EntityModel model, String name) {
        return model.allAttributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + model));
    }

    private static ColumnModel column(EntityModel model, String name) {
        return attribute(model, name).columns().get(0);
    }

    private static Join join(ModelLookup models, String className, String name) {
        EntityModel model = models.find(className);
        return JoinRules.resolve(model, attribute(model, name), models);
    }

    private static List<String> pairs(Join join) {
        return join.pairs().stream()
                .map(pair -> pair.near() + " = " + pair.far())
                .toList();
    }

    @Test
    void everyFieldIsMappedInSnakeCaseUnlessStaticOrTransient() {
        sources.source("""
                package shop;
                @Entity public class UserAccount {
                    @Id private Integer id;
                    private String emailAddress;
                    private int HTMLPages;
                    @Column(name = "nick", length = 30) private String nickname;
                    private static int count;
                    private transient int cache;
                    @Transient private Object other;
                }
                """);

        EntityModel model = compile().model("shop.UserAccount");

        assertThat(model.table().name()).isEqualTo("user_account");
        assertThat(model.attributes())
                .extracting(AttributeModel::name)
                .containsExactly("id", "emailAddress", "HTMLPages", "nickname");
        assertThat(model.attributes())
                .extracting(attribute -> attribute.column().name())
                .containsExactly("id", "email_address", "html_pages", "nick");
        assertThat(model.attributes())
                .extracting(attribute -> attribute.column().isNullable())
                .containsExactly(false, true, false, true);
        assertThat(column(model, "nickname").length()).isEqualTo(30);
        assertThat(attribute(model, "id").generated()).isEqualTo(Generated.IDENTITY);
    }

    @Test
    void theQuickStartModelLinksBothSides() {
        sources.source("""
                        @Entity @Table("user_account") public class User {
                            @Id private Integer id;
                            @Relationship(backPopulates = "user", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
                            private List<Address> addresses = new ArrayList<>();
                        }
                        """).source("""
                        @Entity public class Address {
                            @Id private Integer id;
                            @ForeignKey("user_account.id") @Column(nullable = false) private Integer userId;
                            @Relationship(backPopulates = "addresses") private User user;
                        }
                        """);

        ModelLookup models = compile().models();

        assertThat(join(models, "User", "addresses").direction()).isEqualTo(Join.Direction.ONE_TO_MANY);
        assertThat(pairs(join(models, "User", "addresses"))).containsExactly("user_account.id = address.user_id");
        assertThat(join(models, "Address", "user").direction()).isEqualTo(Join.Direction.MANY_TO_ONE);
        assertThat(pairs(join(models, "Address", "user"))).containsExactly("address.user_id = user_account.id");
        assertThat(attribute(models.find("User"), "addresses").relationship().cascade())
                .containsExactlyInAnyOrder(
                        Cascade.SAVE_UPDATE,
                        Cascade.MERGE,
                        Cascade.DELETE,
                        Cascade.DELETE_ORPHAN,
                        Cascade.EXPUNGE,
                        Cascade.REFRESH_EXPIRE);
    }

    @Test
    void aReferenceWithoutForeignKeyFieldGetsAColumn() {
        sources.source("""
                        @Entity public class Book {
                            @Id private String isbn;
                            @Relationship(backPopulates = "book") private List<Page> pages = new ArrayList<>();
                        }
                        """).source("""
                        @Entity public class Page {
                            @Id private long id;
                            private Book book;
                            @ForeignKey(column = "origin", onDelete = ForeignKeyAction.SET_NULL) private Book copiedFrom;
                        }
                        """);

        ModelLookup models = compile().models();
        EntityModel page = models.find("Page");

        var book = attribute(page, "book").relationship().implicitColumns();
        assertThat(book).singleElement().satisfies(column -> {
            assertThat(column.column().name()).isEqualTo("book_isbn");
            assertThat(column.valueDescriptor()).isEqualTo("Ljava/lang/String;");
            assertThat(column.column().foreignKey()).isEqualTo(ForeignKeyModel.to("book", "isbn"));
        });
        assertThat(attribute(page, "copiedFrom").relationship().implicitColumns())
                .singleElement()
                .satisfies(column -> assertThat(column.column().name()).isEqualTo("origin"));
        assertThat(attribute(page, "book").relationship().backPopulates()).isEqualTo("pages");
        assertThat(pairs(join(models, "Book", "pages"))).containsExactly("book.isbn = page.book_isbn");
        assertThat(pairs(join(models, "Page", "copiedFrom"))).containsExactly("page.origin = book.isbn");
    }

    @Test
    void backrefMakesABareFieldTheOtherSide() {
        sources.source("""
                @Entity public class Employee {
                    @Id private Integer id;
                    @ForeignKey("employee.id") private Integer managerId;
                    @Relationship(remoteSide = "id", backref = "subordinates") private Employee manager;
                    private List<Employee> subordinates = new ArrayList<>();
                }
                """);

        ModelLookup models = compile().models();
        EntityModel employee = models.find("Employee");

        assertThat(attribute(employee, "manager").relationship().backPopulates())
                .isEqualTo("subordinates");
        assertThat(attribute(employee, "subordinates").relationship().backPopulates())
                .isEqualTo("manager");
        assertThat(join(models, "Employee", "manager").direction()).isEqualTo(Join.Direction.MANY_TO_ONE);
        assertThat(join(models, "Employee", "subordinates").direction()).isEqualTo(Join.Direction.ONE_TO_MANY);
        assertThat(pairs(join(models, "Employee", "subordinates")))
                .containsExactly("employee.id = employee.manager_id");
    }

    @Test
    void anAssociationTableFollowsFromTheTwoKeys() {
        sources.source("""
                        @Entity public class Student {
                            @Id private Integer id;
                            @Relationship(backPopulates = "students") @AssociationTable(name = "enrolment")
                            private Set<Course> courses = new HashSet<>();
                        }
                        """).source("""
                        @Entity public class Course {
                            @Id private String code;
                            @Relationship(backPopulates = "courses") private Set<Student> students = new HashSet<>();
                        }
                        """);

        ModelLookup models = compile().models();

        var table = models.find("Student").associationTables().get(0);
        assertThat(table.columns().get(0).column().name()).isEqualTo("student_id");
        assertThat(table.inverseColumns().get(0).column().name()).isEqualTo("course_code");
        assertThat(attribute(models.find("Course"), "students").relationship().secondary())
                .isEqualTo("enrolment");
        Join join = join(models, "Course", "students");
        assertThat(join.direction()).isEqualTo(Join.Direction.MANY_TO_MANY);
        assertThat(pairs(join)).containsExactly("course.code = enrolment.course_code");
        assertThat(join.secondaryPairs())
                .extracting(pair -> pair.near() + " = " + pair.far())
                .containsExactly("enrolment.student_id = student.id");
    }

    @Test
    void friendsOfOneClassHaveTwoColumns() {
        sources.source("""
                @Entity public class Person {
                    @Id private Integer id;
                    @Relationship(backPopulates = "friendOf") @AssociationTable(name = "friendship")
                    private List<Person> friends = new ArrayList<>();
                    @Relationship(backPopulates = "friends") private List<Person> friendOf = new ArrayList<>();
                }
                """);

        ModelLookup models = compile().models();

        assertThat(pairs(join(models, "Person", "friends"))).containsExactly("person.id = friendship.person_id");
        assertThat(pairs(join(models, "Person", "friendOf"))).containsExactly("person.id = friendship.friends_id");
    }

    @Test
    void aOneWayCollectionMayPutItsColumnIntoTheOtherTable() {
        sources.source("""
                        @Entity public class Owner {
                            @Id private Integer id;
                            @Relationship @ForeignKey(column = "owner_id") private List<Pet> pets = new ArrayList<>();
                        }
                        """).source("@Entity public class Pet { @Id private Integer id; }");

        ModelLookup models = compile().models();

        assertThat(attribute(models.find("Owner"), "pets").relationship().implicitOnTarget())
                .isTrue();
        assertThat(pairs(join(models, "Owner", "pets"))).containsExactly("owner.id = pet.owner_id");
    }

    @Test
    void mappedSuperclassesFarUpGiveTheirAttributesWithTypesResolved() {
        sources.source("""
                        package base;
                        @MappedSuperclass public abstract class Identified<K> { @Id private K id; }
                        """)
                .source("""
                        package base;
                        @MappedSuperclass public abstract class Audited<K> extends Identified<K> {
                            private Instant createdAt;
                        }
                        """)
                .source("""
                        package shop;
                        public class Between extends base.Audited<Long> { private String unmapped; }
                        """)
                .source("package shop; @Entity public class Customer extends Between { private String name; }");

        EntityModel model = compile().model("shop.Customer");

        assertThat(model.allAttributes()).extracting(AttributeModel::name).containsExactly("id", "createdAt", "name");
        assertThat(attribute(model, "id").descriptor()).isEqualTo("Ljava/lang/Object;");
        assertThat(attribute(model, "id").valueDescriptor()).isEqualTo("Ljava/lang/Long;");
        assertThat(attribute(model, "id").owner()).isEqualTo("base.Identified");
        assertThat(attribute(model, "id").generated()).isEqualTo(Generated.IDENTITY);
        assertThat(model.superName()).isEqualTo("base.Audited");
    }

    @Test
    void mappedSuperclassesGiveRelationshipsToo() {
        sources.source("@Entity public class Person { @Id private Integer id; }")
                .source(
                        "@MappedSuperclass public abstract class Owned { @Id private Integer id; private Person owner; }")
                .source("@Entity public class Car extends Owned {}")
                .source("@Entity public class House extends Owned {}");

        ModelLookup models = compile().models();

        assertThat(pairs(join(models, "Car", "owner"))).containsExactly("car.owner_id = person.id");
        assertThat(pairs(join(models, "House", "owner"))).containsExactly("house.owner_id = person.id");
    }

    @Test
    void aMappedSuperclassFromTheClassPathIsReadAsItWasCompiled(@TempDir Path library) {
        new SourceCompiler(library).source("""
                        package base;
                        @org.jspecify.annotations.NullMarked @MappedSuperclass public abstract class Named {
                            @Id private long id;
                            private @org.jspecify.annotations.Nullable String first;
                            private String last = "";
                        }
                        """).compile();
        sources.classPath(library).source("@Entity public class Person extends base.Named {}");

        EntityModel model = compile().model("Person");

        assertThat(model.inherited()).extracting(AttributeModel::name).containsExactly("id", "first", "last");
        assertThat(column(model, "first").isNullable()).isTrue();
        assertThat(column(model, "last").isNullable()).isFalse();
    }

    @Test
    void nullMarkedScopesMakeUnmarkedReferencesNotNull() {
        sources.source("""
                import org.jspecify.annotations.*;
                @NullMarked @Entity public class Note {
                    @Id private Integer id;
                    private String title;
                    private @Nullable String text;
                    @Column(nullable = true) private String tag;
                    private Note parent;
                    private @Nullable Note next;
                }
                """);

        EntityModel note = compile().model("Note");

        assertThat(column(note, "title").isNullable()).isFalse();
        assertThat(column(note, "text").isNullable()).isTrue();
        assertThat(column(note, "tag").isNullable()).isTrue();
        assertThat(attribute(note, "parent")
                        .relationship()
                        .implicitColumns()
                        .get(0)
                        .column()
                        .isNullable())
                .isFalse();
        assertThat(attribute(note, "next")
                        .relationship()
                        .implicitColumns()
                        .get(0)
                        .column()
                        .isNullable())
                .isTrue();
    }

    @Test
    void embeddedValuesBringTheirColumns() {
        sources.source("""
                        @Embeddable public record Address(String street, @Column(name = "zip") int postcode, Country country) {}
                        """)
                .source("@Embeddable public class Country { private String code; }")
                .source("""
                        @Entity public class Customer {
                            @Id private Integer id;
                            private Address home;
                            @Embedded(prefix = "billing_", columns = {"street=bill_street", "country.code=bill_country"})
                            private Address billing;
                        }
                        """);

        EntityModel customer = compile().model("Customer");

        assertThat(attribute(customer, "home").kind()).isEqualTo(AttributeKind.EMBEDDED);
        assertThat(attribute(customer, "home").columns())
                .extracting(ColumnModel::name)
                .containsExactly("street", "zip", "code");
        assertThat(attribute(customer, "billing").columns())
                .extracting(ColumnModel::name)
                .containsExactly("bill_street", "billing_zip", "bill_country");
        assertThat(attribute(customer, "home").columns().get(1).isNullable()).isTrue();
        assertThat(attribute(customer, "home").embedded().isRecord()).isTrue();
    }

    @Test
    void relationshipsOfEmbeddablesAreThoseOfTheEntity() {
        sources.source("@Entity public class Person { @Id private Integer id; }")
                .source("""
                        @Embeddable public class Team {
                            private Person lead;
                            private String motto;
                            @Relationship @ForeignKey(column = "team_id") private Set<Person> members;
                        }
                        """)
                .source("@MappedSuperclass public abstract class Led { @Id private Integer id; private Team team; }")
                .source("@Entity public class Project extends Led { private String name; }")
                .source("""
                        @Entity public class Club {
                            @Id private Integer id;
                            @Embedded(prefix = "home_") private Team team;
                        }
                        """);

        ModelLookup models = compile().models();
        EntityModel project = models.find("Project");

        assertThat(project.allAttributes())
                .extracting(AttributeModel::name)
                .containsExactly("id", "team", "team.lead", "team.members", "name");
        assertThat(models.find("Led").attributes())
                .extracting(AttributeModel::name)
                .containsExactly("id", "team", "team.lead", "team.members");
        assertThat(attribute(project, "team").columns())
                .extracting(ColumnModel::name)
                .containsExactly("motto");
        assertThat(attribute(project, "team.members").owner()).isEqualTo("Team");
        assertThat(pairs(join(models, "Project", "team.lead"))).containsExactly("project.lead_id = person.id");
        assertThat(pairs(join(models, "Project", "team.members"))).containsExactly("project.id = person.team_id");
        assertThat(pairs(join(models, "Club", "team.members"))).containsExactly("club.id = person.home_team_id");
    }

    @Test
    void hierarchiesShareATableOrJoinTables() {
        sources.source("""
                        @Entity @Inheritance(strategy = Inheritance.Strategy.JOINED, discriminator = "kind")
                        public abstract class Animal { @Id private Integer id; private String kind; }
                        """)
                .source("@Entity @Discriminator(\"cat\") public class Cat extends Animal { private int lives; }")
                .source("@Entity @Inheritance public class Item { @Id private Integer id; }")
                .source("@Entity public class Book extends Item { private int pages; }");

        ModelLookup models = compile().models();

        assertThat(models.find("Cat").table().name()).isEqualTo("cat");
        assertThat(models.find("Cat").inheritance())
                .isEqualTo(new InheritanceModel(
                        "Animal",
                        io.aludel.orm.annotation.Inheritance.Strategy.JOINED,
                        "kind",
                        "kind",
                        "Ljava/lang/String;",
                        "cat"));
        assertThat(models.find("Animal").inheritance().discriminatorValue()).isNull();
        assertThat(models.find("Book").table().name()).isEqualTo("item");
        assertThat(models.find("Book").inheritance().discriminatorValue()).isEqualTo("Book");
        assertThat(column(models.find("Book"), "pages").isNullable()).isTrue();
    }

    @Test
    void columnsKeepWhatIsSaidOfThem() {
        sources.source("""
                @Entity @Table(value = "t", schema = "s", indexes = @Index(columns = {"owner", "size"}))
                public class Thing {
                    enum Colour { RED }
                    @Id @Sequence(allocation = 10) private Long id;
                    @Enumerated(EnumStorage.ORDINAL) private Colour first;
                    private Colour second;
                    @Json private Map<String, Object> details;
                    @Default("7") private int size;
                    @ServerDefault("now()") private LocalDateTime made;
                    @OnUpdate("now()") private LocalDateTime changed;
                    @Version private int version;
                    @Deferred(group = "big") private byte[] picture;
                    @Column(unique = true, index = true) private String name;
                    private Thing owner;
                }
                """);

        EntityModel thing = compile().model("Thing");

        assertThat(column(thing, "id").sequence().name()).isEqualTo("t_id_seq");
        assertThat(attribute(thing, "id").generated()).isEqualTo(Generated.NONE);
        assertThat(column(thing, "first").storage()).isEqualTo(Storage.ENUM_ORDINAL);
        assertThat(column(thing, "second").storage()).isEqualTo(Storage.ENUM_NAME);
        assertThat(column(thing, "details").storage()).isEqualTo(Storage.JSON);
        assertThat(attribute(thing, "details").javaType())
                .isEqualTo("java.util.Map<java.lang.String, java.lang.Object>");
        assertThat(column(thing, "size").defaultValue()).isEqualTo("7");
        assertThat(column(thing, "made").serverDefault()).isEqualTo("now()");
        assertThat(column(thing, "changed").onUpdate()).isEqualTo("now()");
        assertThat(attribute(thing, "picture").deferredGroup()).isEqualTo("big");
        assertThat(thing.table().qualifiedName()).isEqualTo("s.t");
        assertThat(thing.table().indexes())
                .containsExactly(
                        new IndexModel("", List.of("name"), false),
                        new IndexModel("", List.of("owner_id", "size"), false));
        assertThat(thing.table().uniques())
                .singleElement()
                .satisfies(unique -> assertThat(unique.columns()).containsExactly("name"));
    }
}
