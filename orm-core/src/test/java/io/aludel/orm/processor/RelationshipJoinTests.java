package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.Join;
import io.aludel.orm.model.JoinRules;
import io.aludel.orm.model.ModelLookup;
import io.aludel.orm.processor.SourceCompiler.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The less common ways in which tables are joined; each source must compile without a complaint. */
class RelationshipJoinTests {

    @TempDir
    Path output;

    private ModelLookup compile(String... texts) {
        SourceCompiler compiler = new SourceCompiler(output).option("-proc:only");
        for (String text : texts) {
            compiler.source(text);
        }
        Compilation compilation = compiler.compile();
        assertThat(compilation.problems()).isEmpty();
        return compilation.models();
    }

    private static String join(ModelLookup models, String className, String name) {
        EntityModel model = models.find(className);
        AttributeModel attribute = EntityChain.of(model, models).attribute(name);
        Join join = JoinRules.resolve(model, attribute, models);
        StringBuilder text = new StringBuilder(join.direction().name());
        join.pairs()
                .forEach(
                        pair -> text.append(' ').append(pair.near()).append('=').append(pair.far()));
        join.secondaryPairs()
                .forEach(pair ->
                        text.append(" / ").append(pair.near()).append('=').append(pair.far()));
        join.literals()
                .forEach(literal -> text.append(" and ")
                        .append(literal.column())
                        .append('=')
                        .append(literal.value()));
        return text.toString();
    }

    @Test
    void oneToOneByAFieldOrByTheReferenceItself() {
        ModelLookup models = compile("""
                @Entity public class User {
                    @Id private Integer id;
                    @Relationship(backPopulates = "user") private Profile profile;
                    @Relationship(backPopulates = "user") private Badge badge;
                }
                """, """
                @Entity public class Profile {
                    @Id private Integer id;
                    @ForeignKey("user.id") @Column(unique = true) private Integer userId;
                    @Relationship(backPopulates = "profile") private User user;
                }
                """, """
                @Entity public class Badge {
                    @Id private Integer id;
                    @Relationship(backPopulates = "badge") @ForeignKey @Column(unique = true) private User user;
                }
                """);

        assertThat(join(models, "User", "profile")).isEqualTo("ONE_TO_MANY user.id=profile.user_id");
        assertThat(join(models, "Profile", "user")).isEqualTo("MANY_TO_ONE profile.user_id=user.id");
        assertThat(join(models, "User", "badge")).isEqualTo("ONE_TO_MANY user.id=badge.user_id");
        assertThat(join(models, "Badge", "user")).isEqualTo("MANY_TO_ONE badge.user_id=user.id");
        assertThat(models.find("Badge").table().uniques().get(0).columns()).containsExactly("user_id");
    }

    @Test
    void compositeKeysByFieldsAndByReferences() {
        ModelLookup models = compile("""
                @Entity public class Line {
                    @Id private Integer orderNo;
                    @Id private Integer lineNo;
                    @Relationship(backPopulates = "line") private List<Part> parts = new ArrayList<>();
                    @Relationship(backPopulates = "line") private List<Note> notes = new ArrayList<>();
                }
                """, """
                @Entity public class Part {
                    @Id private Integer id;
                    @ForeignKey("line.order_no") private Integer orderNo;
                    @ForeignKey("line.line_no") private Integer lineNo;
                    @Relationship(backPopulates = "parts") private Line line;
                }
                """, """
                @Entity public class Note {
                    @Id private Integer id;
                    @Relationship(backPopulates = "notes") private Line line;
                }
                """);

        assertThat(join(models, "Part", "line"))
                .isEqualTo("MANY_TO_ONE part.order_no=line.order_no part.line_no=line.line_no");
        assertThat(join(models, "Line", "parts"))
                .isEqualTo("ONE_TO_MANY line.order_no=part.order_no line.line_no=part.line_no");
        assertThat(join(models, "Line", "notes"))
                .isEqualTo("ONE_TO_MANY line.order_no=note.line_order_no line.line_no=note.line_line_no");
    }

    @Test
    void severalKeysToOneTableAreToldApart() {
        ModelLookup models = compile("""
                @Entity public class Address {
                    @Id private Integer id;
                    @Relationship(backPopulates = "billing") private List<Customer> billed = new ArrayList<>();
                }
                """, """
                @Entity public class Customer {
                    @Id private Integer id;
                    @ForeignKey("address.id") private Integer billingId;
                    @ForeignKey("address.id") private Integer shippingId;
                    @Relationship(foreignKeys = "billingId", backPopulates = "billed") private Address billing;
                    @Relationship(foreignKeys = "shippingId") private Address shipping;
                }
                """, """
                @Entity public class Match {
                    @Id private Integer id;
                    private Team home;
                    private Team guest;
                }
                """, """
                @Entity public class Team {
                    @Id private Integer id;
                }
                """);

        assertThat(join(models, "Customer", "billing")).isEqualTo("MANY_TO_ONE customer.billing_id=address.id");
        assertThat(join(models, "Customer", "shipping")).isEqualTo("MANY_TO_ONE customer.shipping_id=address.id");
        assertThat(join(models, "Address", "billed")).isEqualTo("ONE_TO_MANY address.id=customer.billing_id");
        assertThat(join(models, "Match", "home")).isEqualTo("MANY_TO_ONE match.home_id=team.id");
        assertThat(join(models, "Match", "guest")).isEqualTo("MANY_TO_ONE match.guest_id=team.id");
    }

    @Test
    void anEntitysTableMayStandBetweenTwoOthers() {
        ModelLookup models = compile("""
                @Entity public class Article {
                    @Id private Integer id;
                    @Relationship(secondary = "tagging", viewOnly = true) private List<Tag> tags = new ArrayList<>();
                    @Relationship(backPopulates = "article") private List<Tagging> taggings = new ArrayList<>();
                }
                """, "@Entity public class Tag { @Id private Integer id; }", """
                @Entity public class Tagging {
                    @Id @ForeignKey("article.id") private Integer articleId;
                    @Id @ForeignKey("tag.id") private Integer tagId;
                    @Relationship(backPopulates = "taggings") private Article article;
                    private Tag tag;
                }
                """);

        assertThat(join(models, "Article", "tags"))
                .isEqualTo("MANY_TO_MANY article.id=tagging.article_id / tagging.tag_id=tag.id");
    }

    @Test
    void conditionsMayBeWritten() {
        ModelLookup models = compile("""
                @Entity public class User {
                    @Id private Integer id;
                    private String name;
                    @Relationship(
                            primaryJoin = "User.id == Address.userId and Address.city == 'Boston'", viewOnly = true)
                    private List<Address> bostonians = new ArrayList<>();
                    @Relationship(primaryJoin = "User.name == Address.ownerName", foreignKeys = "ownerName", viewOnly = true)
                    private List<Address> named = new ArrayList<>();
                }
                """, """
                @Entity public class Address {
                    @Id private Integer id;
                    @ForeignKey("user.id") private Integer userId;
                    private String city;
                    private String ownerName;
                }
                """);

        assertThat(join(models, "User", "bostonians"))
                .isEqualTo("ONE_TO_MANY user.id=address.user_id and address.city='Boston'");
        assertThat(join(models, "User", "named")).isEqualTo("ONE_TO_MANY user.name=address.owner_name");
    }

    @Test
    void subclassesJoinByTheirOwnAndTheirParentsTables() {
        ModelLookup models = compile("""
                @Entity @Inheritance(strategy = Inheritance.Strategy.JOINED) public class Person {
                    @Id private Integer id;
                    private Company company;
                }
                """, """
                @Entity public class Manager extends Person {
                    @Relationship(backPopulates = "manager") private List<Worker> workers = new ArrayList<>();
                }
                """, """
                @Entity public class Worker extends Person {
                    @ForeignKey("manager.id") private Integer managerId;
                    @Relationship(backPopulates = "workers") private Manager manager;
                }
                """, """
                @Entity public class Company {
                    @Id private Integer id;
                    @Relationship private List<Person> people = new ArrayList<>();
                    private Manager head;
                }
                """.replace(
                        "@Relationship private List<Person> people",
                        "@Relationship(viewOnly = true) private List<Person> people"));

        assertThat(join(models, "Manager", "workers")).isEqualTo("ONE_TO_MANY manager.id=worker.manager_id");
        assertThat(join(models, "Worker", "company")).isEqualTo("MANY_TO_ONE person.company_id=company.id");
        assertThat(join(models, "Company", "people")).isEqualTo("ONE_TO_MANY company.id=person.company_id");
        assertThat(join(models, "Company", "head")).isEqualTo("MANY_TO_ONE company.head_id=manager.id");
    }

    @Test
    void treesNeedNothingButTheReference() {
        ModelLookup models = compile("""
                @Entity public class Node {
                    @Id private Integer id;
                    @Relationship(backPopulates = "children") private Node parent;
                    @Relationship(backPopulates = "parent") private List<Node> children = new ArrayList<>();
                }
                """, """
                @Entity public class Step {
                    @Id private Integer id;
                    @ForeignKey("step.id") private Integer nextId;
                    @Relationship(remoteSide = "id", backPopulates = "previous") private Step next;
                    @Relationship(backPopulates = "next") private Step previous;
                }
                """);

        assertThat(join(models, "Node", "parent")).isEqualTo("MANY_TO_ONE node.parent_id=node.id");
        assertThat(join(models, "Node", "children")).isEqualTo("ONE_TO_MANY node.id=node.parent_id");
        assertThat(join(models, "Step", "next")).isEqualTo("MANY_TO_ONE step.next_id=step.id");
        assertThat(join(models, "Step", "previous")).isEqualTo("ONE_TO_MANY step.id=step.next_id");
    }

    @Test
    void rowsThatPointAtEachOther() {
        ModelLookup models = compile("""
                @Entity public class Widget {
                    @Id private Integer id;
                    @ForeignKey("entry.id") private Integer favouriteId;
                    @Relationship(foreignKeys = "favouriteId", postUpdate = true) private Entry favourite;
                    @Relationship(foreignKeys = "widgetId") private List<Entry> entries = new ArrayList<>();
                }
                """, """
                @Entity public class Entry {
                    @Id private Integer id;
                    @ForeignKey("widget.id") private Integer widgetId;
                }
                """);

        assertThat(join(models, "Widget", "favourite")).isEqualTo("MANY_TO_ONE widget.favourite_id=entry.id");
        assertThat(join(models, "Widget", "entries")).isEqualTo("ONE_TO_MANY widget.id=entry.widget_id");
    }

    @Test
    void aClinicOfPlainClasses() {
        ModelLookup models = compile(
                "@MappedSuperclass public class BaseEntity { @Id private Integer id; public boolean isNew() { return id == null; } }",
                "@MappedSuperclass public class Person extends BaseEntity { private String firstName; private String lastName; }",
                """
                @Entity @Table("owners") public class Owner extends Person {
                    private String city;
                    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}, orderBy = "name") @ForeignKey(column = "owner_id")
                    private final List<Pet> pets = new ArrayList<>();
                }
                """,
                "@Entity @Table(\"types\") public class PetType extends BaseEntity { private String name; }",
                """
                @Entity @Table("pets") public class Pet extends BaseEntity {
                    private String name;
                    private LocalDate birthDate;
                    private PetType type;
                    @Relationship(cascade = Cascade.ALL, orderBy = "date asc") @ForeignKey(column = "pet_id")
                    private final Set<Visit> visits = new LinkedHashSet<>();
                }
                """,
                "@Entity @Table(\"visits\") public class Visit extends BaseEntity { private LocalDate date; private String description; }",
                """
                @Entity @Table("vets") public class Vet extends Person {
                    @AssociationTable(name = "vet_specialties", primaryKey = false) private Set<Specialty> specialties;
                }
                """,
                "@Entity @Table(\"specialties\") public class Specialty extends BaseEntity { private String name; }");

        assertThat(join(models, "Owner", "pets")).isEqualTo("ONE_TO_MANY owners.id=pets.owner_id");
        assertThat(join(models, "Pet", "type")).isEqualTo("MANY_TO_ONE pets.type_id=types.id");
        assertThat(join(models, "Vet", "specialties"))
                .isEqualTo("MANY_TO_MANY vets.id=vet_specialties.vet_id / vet_specialties.specialty_id=specialties.id");
    }
}
