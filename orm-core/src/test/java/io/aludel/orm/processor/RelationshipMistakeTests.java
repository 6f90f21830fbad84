package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.SourceCompiler.Compilation;
import org.junit.jupiter.api.Test;

/** What relationships may not be, alone and as the two sides of one. */
class RelationshipMistakeTests extends MistakeTests {
    @Test
    void refusesRelationshipsWithoutForeignKey() {
        Compilation compilation = compile("""
                @Entity public class User {
                    @Id private Integer id;
                    @Relationship private List<Address> addresses; // ! no-foreign-key
                }
                """, "@Entity public class Address { @Id private Integer id; }");

        assertThat(compilation.message("no-foreign-key")).contains("Cannot map User.addresses", "@ForeignKey(\"user");
    }

    @Test
    void refusesAmbiguousForeignKeys() {
        compile("@Entity public class Address { @Id private Integer id; }", """
                @Entity public class Customer {
                    @Id private Integer id;
                    @ForeignKey("address.id") private Integer billingId;
                    @ForeignKey("address.id") private Integer shippingId;
                    private Address billing; // ! ambiguous-foreign-key
                    @Relationship(foreignKeys = "shippingId") private Address shipping;
                }
                """);
    }

    @Test
    void refusesReferencesThatShareAColumnUnawares() {
        compile("@Entity public class Person { @Id private Integer id; }", """
                @Entity public class Task {
                    @Id private Integer id;
                    @ForeignKey("person.id") private Integer ownerId;
                    private Person owner;
                    private Person approver; // ! overlapping-relationships
                }
                """);
    }

    @Test
    void warnsOfTwoWaysThatDoNotKnowOfEachOther() {
        Compilation compilation =
                compile("""
                @Entity public class User {
                    @Id private Integer id;
                    private List<Address> addresses; // ! overlapping-relationships
                }
                """, "@Entity public class Address { @Id private Integer id; private User user; }");

        assertThat(compilation.isSuccess()).isTrue();
    }

    @Test
    void refusesSidesThatDoNotNameEachOther() {
        Compilation compilation = compile(
                """
                @Entity public class User {
                    @Id private Integer id;
                    @Relationship(
                            backPopulates = "usr") // ! invalid-back-populates
                    private List<Address> a;
                    @Relationship(backPopulates = "street") private List<Address> b; // ! invalid-back-populates
                    @Relationship(backPopulates = "user") private List<Address> c; // ! invalid-back-populates
                    @Relationship(backPopulates = "other") private List<Address> d; // ! invalid-back-populates
                    @Relationship(backref = "nothing") private List<Address> e; // ! invalid-back-populates
                }
                """, """
                @Entity public class Address {
                    @Id private Integer id;
                    @ForeignKey("user.id") private Integer userId;
                    private String street;
                    @Relationship private User user;
                    @Relationship(foreignKeys = "otherId") private Address other;
                    @ForeignKey("address.id") private Integer otherId; // self
                }
                """.replace("@Relationship(foreignKeys = \"otherId\")", "@Relationship(remoteSide = \"id\")"));

        assertThat(compilation.message("invalid-back-populates"))
                .isEqualTo("Cannot map User.a: Address has no attribute usr. Declare the field, or correct the name."
                        + " (error: invalid-back-populates)");
    }

    @Test
    void asksForTheRemoteSideOfASelfReference() {
        Compilation compilation = compile("""
                @Entity public class Employee {
                    @Id private Integer id;
                    @ForeignKey("employee.id") private Integer managerId;
                    @Relationship(backPopulates = "subordinates") private Employee manager; // ! same-direction
                    @Relationship(backPopulates = "manager") private List<Employee> subordinates;
                }
                """);

        assertThat(compilation.message("same-direction")).contains("Set remoteSide = \"id\"");
    }

    @Test
    void refusesTwoSidesOfTheSameDirection() {
        compile("""
                @Entity public class Husband {
                    @Id private Integer id;
                    @ForeignKey("wife.id") private Integer wifeId;
                    @Relationship(backPopulates = "husband") private Wife wife; // ! same-direction
                }
                """, """
                @Entity public class Wife {
                    @Id private Integer id;
                    @ForeignKey("husband.id") private Integer husbandId;
                    @Relationship(backPopulates = "wife") private Husband husband; // ! same-direction
                }
                """);
    }

    @Test
    void asksWhichOfTwoReferencesHasTheColumn() {
        Compilation compilation = compile("""
                @Entity public class User {
                    @Id private Integer id;
                    @Relationship(backPopulates = "user") private Profile profile; // ! no-foreign-key
                }
                """, """
                @Entity public class Profile {
                    @Id private Integer id;
                    @Relationship(backPopulates = "profile") private User user; // ! no-foreign-key
                }
                """);

        assertThat(compilation.message("no-foreign-key"))
                .contains("Put @ForeignKey on the side whose table has the column");
    }

    @Test
    void refusesUnknownSecondaryTables() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    @Relationship(secondary = "user_group") private List<Group> groups; // ! unknown-table
                }
                """, "@Entity public class Group { @Id private Integer id; }");
    }

    @Test
    void refusesNamesOfUnknownAttributes() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    private String name;
                    @Relationship(orderBy = "nam desc") private List<Address> a; // ! unknown-attribute
                    @Relationship(remoteSide = "x") private List<Address> b; // ! unknown-attribute
                    @Relationship(foreignKeys = "x") private List<Address> c; // ! unknown-attribute
                    @Relationship(mapKey = "x") private Map<String, Address> d; // ! unknown-attribute
                    @Relationship private Map<String, Address> e; // ! map-without-key
                    @Relationship(positionedBy = "x") private List<Address> f; // ! unknown-attribute
                    @Relationship(primaryJoin = "User.id == Address.usr") private List<Address> g; // ! unknown-attribute
                    @Relationship(primaryJoin = "User.id like 3") private List<Address> h; // ! invalid-join
                    @Validates({
                        "name",
                        "nme" // ! unknown-attribute
                    })
                    String check(String value) { return value; }
                }
                """, """
                @Entity public class Address {
                    @Id private Integer id;
                    @ForeignKey("user.id") private Integer userId;
                }
                """);
    }

    @Test
    void refusesCascadesThatContradict() {
        compile("""
                @Entity public class User {
                    @Id private Integer id;
                    @Relationship(
                            cascade = Cascade.DELETE_ORPHAN) // ! delete-orphan-without-delete
                    private List<Address> a; // ! overlapping-relationships
                    @Relationship(viewOnly = true, cascade = Cascade.ALL) private List<Address> b; // ! invalid-cascade
                    @Relationship(viewOnly = true) private List<Address> c;
                    @Relationship(passiveDeletes = PassiveDeletes.ALL, cascade = Cascade.ALL) // ! invalid-cascade
                    private List<Address> d; // ! overlapping-relationships
                }
                """, """
                @Entity public class Address {
                    @Id private Integer id;
                    @ForeignKey("user.id") private Integer userId;
                    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) private User user; // ! single-parent-needed
                }
                """);
    }

    @Test
    void refusesUnseenDeletesOfWhatDoesNotGoAlone() {
        compile("""
                @Entity public class Shop {
                    @Id private Integer id;
                    @Relationship(
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT)
                    private List<Good> fine;
                    @Relationship(passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Plain> a;
                    @Relationship(
                        cascade = Cascade.ALL, postUpdate = true,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Later> b;
                    @Relationship(
                        backPopulates = "below",
                        cascade = Cascade.ALL, remoteSide = "id",
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private Shop above;
                    @Relationship(
                        backPopulates = "above",
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Shop> below;
                    @Relationship(
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Car> cars;
                    @Relationship(
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Marked> marked;
                    @Relationship(
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Order> orders;
                    @Relationship(
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Tagged> tagged;
                    @Relationship(
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Greedy> greedy;
                    @Relationship(
                        cascade = Cascade.ALL,
                        primaryJoin = "Shop.id == Typed.shopId and Typed.kind == 'x'",
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Typed> typed;
                    @AssociationTable(name = "shop_tag")
                    @Relationship(
                        cascade = Cascade.ALL,
                        passiveDeletes = PassiveDeletes.STATEMENT) // ! invalid-cascade
                    private List<Tag> tags;
                }
                """, """
                @Entity public class Good {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                    @Relationship(passiveDeletes = PassiveDeletes.LOADED) private List<Part> parts;
                    private Tag tag;
                }
                """, """
                @Entity public class Part {
                    @Id private Integer id;
                    @ForeignKey(value = "good.id", onDelete = ForeignKeyAction.CASCADE) private Integer goodId;
                }
                """, """
                @Entity public class Plain {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                }
                """, """
                @Entity public class Later {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                }
                """, """
                @Entity @Inheritance public class Car {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                }
                """, """
                @Entity @SoftDelete("deleted") public class Marked {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                    private boolean deleted;
                }
                """, """
                @Entity public class Order {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                    @Relationship(cascade = Cascade.ALL) private List<Line> lines;
                }
                """, """
                @Entity public class Line {
                    @Id private Integer id;
                    @ForeignKey("order.id") private Integer orderId;
                }
                """, """
                @Entity public class Tagged {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                    @AssociationTable(name = "tagged_tag") private List<Tag> tags;
                }
                """, """
                @Entity public class Greedy {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                    @Relationship(cascade = Cascade.DELETE) private Tag tag;
                }
                """, """
                @Entity public class Typed {
                    @Id private Integer id;
                    @ForeignKey("shop.id") private Integer shopId;
                    private String kind;
                }
                """, """
                @Entity public class Tag {
                    @Id private Integer id;
                }
                """);
    }
}
