package io.aludel.orm.load;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.lazyLoad;
import static io.aludel.orm.mapping.Loading.raiseLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.mapping.Loading.withLoaderCriteria;
import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.works.Company;
import io.aludel.orm.load.works.Company_;
import io.aludel.orm.load.works.Engineer;
import io.aludel.orm.load.works.Item;
import io.aludel.orm.load.works.Item_;
import io.aludel.orm.load.works.Label;
import io.aludel.orm.load.works.Label_;
import io.aludel.orm.load.works.Part;
import io.aludel.orm.load.works.Part_;
import io.aludel.orm.load.works.Shelf;
import io.aludel.orm.load.works.Shelf_;
import io.aludel.orm.load.works.Staff;
import io.aludel.orm.load.works.Staff_;
import io.aludel.orm.load.works.Vehicle;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Company.class, Label.class, Staff.class, Engineer.class, Vehicle.class, Shelf.class, Item.class, Part.class})
class RelationshipLoadingTests {
    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO company (id, name) VALUES (1, 'acme'), (2, 'bell'), (3, 'corp')",
                "INSERT INTO staff (id, name, type, company_id) VALUES (1, 'ann', 'Staff', 1), (2, 'bob', 'Staff', 1),"
                        + " (3, 'cid', 'Staff', 2)",
                "INSERT INTO label (id, label) VALUES (1, 'big'), (2, 'old'), (3, 'rich')",
                "INSERT INTO company_label (company_id, label_id) VALUES (1, 1), (1, 2), (2, 2)",
                "INSERT INTO shelf (aisle, number) VALUES ('A', 1), ('A', 2), ('B', 1)",
                "INSERT INTO item (id, aisle, number) VALUES (1, 'A', 1), (2, 'A', 1), (3, 'B', 1), (4, NULL, NULL)",
                "INSERT INTO part (id, name, parent_id) VALUES (1, 'car', NULL), (2, 'engine', 1), (3, 'wheel', 1),"
                        + " (4, 'piston', 2), (5, 'ring', 4)");
    }

    @EachDialect
    void loadsManyToManyFromTheAssociationTable(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Company> companies =
                session.scalars(select(Company.class).orderBy(Company_.id)).all();
        sql.clear();
        sql.during(() -> assertThat(companies)
                        .extracting(company -> company.getLabels().stream()
                                .map(Label::getLabel)
                                .toList())
                        .containsExactly(List.of("big", "old"), List.of("old"), List.of()))
                .expect("SELECT company_label.company_id, label.id, label.label FROM company_label"
                        + " JOIN label ON company_label.label_id = label.id"
                        + " WHERE company_label.company_id IN (?, ?, ?, ?) ORDER BY label.label");
    }

    @EachDialect
    void joinsManyToManyAndSeveralCollectionsWithoutDoubles(
            Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Company> companies = session.scalars(select(Company.class)
                                    .options(joinedLoad(Company_.labels), joinedLoad(Company_.staff))
                                    .orderBy(Company_.id))
                            .all();
                    assertThat(companies).extracting(Company::getName).containsExactly("acme", "bell", "corp");
                    assertThat(companies)
                            .extracting(company -> company.getStaff().size())
                            .containsExactly(2, 1, 0);
                    assertThat(companies)
                            .extracting(company -> company.getLabels().size())
                            .containsExactly(2, 1, 0);
                })
                .expect("SELECT company.id, company.name, company.street, company.city, upper(company.name) AS upper_1,"
                        + " staff_1.id AS id_1, staff_1.name AS name_1, staff_1.company_id, staff_1.type,"
                        + " label_1.id AS id_2, label_1.label FROM company"
                        + " LEFT OUTER JOIN staff AS staff_1 ON company.id = staff_1.company_id"
                        + " LEFT OUTER JOIN company_label AS company_label_1 ON company.id = company_label_1.company_id"
                        + " LEFT OUTER JOIN label AS label_1 ON company_label_1.label_id = label_1.id"
                        + " ORDER BY company.id, staff_1.id, label_1.label");
    }

    @EachDialect
    void joinsAndFollowsOnSeveralLevels(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    Label old = session.scalars(select(Label.class)
                                    .where(Label_.label.eq("old"))
                                    .options(joinedLoad(Label_.companies).selectinLoad(Company_.staff)))
                            .one();
                    assertThat(old.getCompanies()).hasSize(2);
                    assertThat(old.getCompanies().stream()
                                    .mapToInt(company -> company.getStaff().size())
                                    .sum())
                            .isEqualTo(3);
                })
                .expectCount(2);
    }

    @EachDialect
    void comparesManyToMany(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Label old = session.get(Label.class, 2);
        sql.clear();
        sql.during(() -> assertThat(session.scalars(select(Company_.name)
                                        .where(Company_.labels.contains(old))
                                        .orderBy(Company_.id))
                                .all())
                        .containsExactly("acme", "bell"))
                .expect("SELECT company.name FROM company WHERE EXISTS (SELECT 1 FROM company_label"
                        + " WHERE company.id = company_label.company_id AND company_label.label_id = ?)"
                        + " ORDER BY company.id");
        sql.during(() -> assertThat(session.scalars(
                                        select(Company_.name).where(Company_.labels.any(Label_.label.eq("big"))))
                                .all())
                        .containsExactly("acme"))
                .expect("SELECT company.name FROM company WHERE EXISTS (SELECT 1 FROM company_label"
                        + " JOIN label ON company_label.label_id = label.id"
                        + " WHERE company.id = company_label.company_id AND label.label = ?)");
        sql.during(() -> assertThat(session.scalars(select(Label_.label)
                                        .join(Label_.companies)
                                        .where(Company_.name.eq("acme"))
                                        .orderBy(Label_.label))
                                .all())
                        .containsExactly("big", "old"))
                .expect("SELECT label.label FROM label JOIN company_label ON label.id = company_label.label_id"
                        + " JOIN company ON company_label.company_id = company.id WHERE company.name = ?"
                        + " ORDER BY label.label");
    }

    @EachDialect
    void followsKeysOfSeveralColumns(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Shelf> shelves = session.scalars(
                        select(Shelf.class).orderBy(Shelf_.aisle, Shelf_.number).options(selectinLoad(Shelf_.items)))
                .all();
        assertThat(shelves).extracting(shelf -> shelf.getItems().size()).containsExactly(2, 0, 1);
        sql.recorded().expectCount(2);
        session.expungeAll();
        List<Item> items = session.scalars(select(Item.class).orderBy(Item_.id)).all();
        sql.clear();
        sql.during(() -> assertThat(items)
                        .extracting(item ->
                                item.getShelf() == null ? null : item.getShelf().getAisle())
                        .containsExactly("A", "A", "B", null))
                .expect("SELECT shelf.aisle, shelf.number FROM shelf"
                        + " WHERE shelf.aisle = ? AND shelf.number = ? OR shelf.aisle = ? AND shelf.number = ?");
    }

    @EachDialect
    void loadsATreeLevelByLevel(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    Part car = session.scalars(select(Part.class)
                                    .where(Part_.parent.isNull())
                                    .options(selectinLoad(Part_.children).recursive(-1)))
                            .one();
                    Part ring = car.getChildren()
                            .get(0)
                            .getChildren()
                            .get(0)
                            .getChildren()
                            .get(0);
                    assertThat(ring.getName()).isEqualTo("ring");
                    assertThat(ring.getChildren()).isEmpty();
                    assertThat(ring.getParent().getParent().getParent()).isSameAs(car);
                })
                .expectCount(5);
    }

    @EachDialect
    void loadsATreeSomeLevelsDeep(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> session.scalars(select(Part.class)
                                .where(Part_.parent.isNull())
                                .options(selectinLoad(Part_.children).recursive(1)))
                        .one())
                .expectCount(3);
        session.expungeAll();
        sql.during(() -> {
                    Part car = session.scalars(select(Part.class)
                                    .where(Part_.id.eq(1))
                                    .options(joinedLoad(Part_.children).recursive(1)))
                            .one();
                    assertThat(car.getChildren().get(0).getChildren()).hasSize(1);
                })
                .expectCount(1);
    }

    @EachDialect
    void refusesToJoinATreeToItsEnd(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(
                        select(Part.class).options(joinedLoad(Part_.parent).recursive(-1))))
                .withMessageContaining("Say how many levels")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OPTION_NOT_APPLICABLE));
    }

    @EachDialect
    void joinsATableToItself(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        var whole = alias(Part.class);
        sql.during(() -> assertThat(session.scalars(select(Part_.name)
                                        .join(Part_.parent, whole)
                                        .where(whole.get(Part_.name).eq("car"))
                                        .orderBy(Part_.id))
                                .all())
                        .containsExactly("engine", "wheel"))
                .expect("SELECT part.name FROM part JOIN part AS part_1 ON part_1.id = part.parent_id"
                        + " WHERE part_1.name = ? ORDER BY part.id");
        sql.during(() -> assertThat(
                                session.scalars(select(Part_.name).where(Part_.children.any(Part_.name.eq("piston"))))
                                        .all())
                        .containsExactly("engine"))
                .expect("SELECT part.name FROM part WHERE EXISTS (SELECT 1 FROM part AS part_1"
                        + " WHERE part.id = part_1.parent_id AND part_1.name = ?)");
    }

    @EachDialect
    void letsOptionsTravelWithTheObjects(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Company> companies = session.scalars(select(Company.class)
                        .orderBy(Company_.id)
                        .options(lazyLoad(Company_.staff).raiseLoad(Staff_.company)))
                .all();
        sql.clear();
        Staff ann = companies.get(0).getStaff().get(0);
        sql.recorded().expectCount(1);
        assertThatExceptionOfType(OrmException.class).isThrownBy(ann::getCompany);
    }

    @EachDialect
    void shutsEverythingOut(Session session, TestDatabase database) {
        rows(database);
        Company acme = session.scalars(select(Company.class)
                        .where(Company_.id.eq(1))
                        .options(selectinLoad(Company_.labels), raiseLoad()))
                .one();
        assertThat(acme.getLabels()).hasSize(2);
        assertThatExceptionOfType(OrmException.class).isThrownBy(acme::getStaff);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> acme.getLabels().iterator().next().getCompanies());
    }

    @EachDialect
    void appliesCriteriaEverywhereAndLater(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        for (String name : List.of("ann", "bob")) {
            session.expungeAll();
            sql.clear();
            Company acme = session.scalars(select(Company.class)
                            .join(Company_.staff)
                            .where(Company_.id.eq(1))
                            .options(withLoaderCriteria(Staff.class, Staff_.name.ne(name))))
                    .one();
            sql.recorded()
                    .expect("SELECT company.id, company.name, company.street, company.city, upper(company.name) AS"
                            + " upper_1 FROM company JOIN staff ON company.id = staff.company_id AND staff.name != ?"
                            + " WHERE company.id = ?");
            sql.during(() -> assertThat(acme.getStaff())
                            .extracting(Staff::getName)
                            .containsExactly(name.equals("ann") ? "bob" : "ann"))
                    .expect("SELECT staff.id, staff.name, staff.company_id, staff.type FROM staff"
                            + " WHERE staff.company_id = ? AND staff.name != ? ORDER BY staff.id");
        }
    }

    @EachDialect
    void limitsTargetsOfEachParentNotWhatIsJoinedToThem(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Label> labels = session.scalars(select(Label.class)
                                    .orderBy(Label_.id)
                                    .options(selectinLoad(Label_.companies)
                                            .orderBy(Company_.name.desc())
                                            .limit(1)
                                            .joinedLoad(Company_.staff)))
                            .all();
                    assertThat(labels)
                            .extracting(label -> label.getCompanies().stream()
                                    .map(company -> company.getName()
                                            + company.getStaff().size())
                                    .toList())
                            .containsExactly(List.of("acme2"), List.of("bell1"), List.of());
                })
                .expect(
                        "SELECT label.id, label.label FROM label ORDER BY label.id",
                        "SELECT anon_1.label_id, anon_1.id, anon_1.name, anon_1.street, anon_1.city, anon_1.upper_1,"
                                + " staff_1.id AS id_1, staff_1.name AS name_1, staff_1.company_id, staff_1.type"
                                + " FROM (SELECT company_label.label_id, company.id, company.name, company.street,"
                                + " company.city, upper(company.name) AS upper_1,"
                                + " row_number() OVER (PARTITION BY company_label.label_id ORDER BY company.name DESC)"
                                + " AS row_number_1 FROM company_label"
                                + " JOIN company ON company_label.company_id = company.id"
                                + " WHERE company_label.label_id IN (?, ?, ?, ?)) AS anon_1"
                                + " LEFT OUTER JOIN staff AS staff_1 ON anon_1.id = staff_1.company_id"
                                + " WHERE anon_1.row_number_1 <= 1 ORDER BY anon_1.row_number_1, staff_1.id");
    }

    @EachDialect
    void limitsParentsOfSeveralJoinedLevels(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Company> companies = session.scalars(select(Company.class)
                                    .options(joinedLoad(Company_.staff), joinedLoad(Company_.labels))
                                    .orderBy(Company_.name)
                                    .limit(2))
                            .all();
                    assertThat(companies).extracting(Company::getName).containsExactly("acme", "bell");
                    assertThat(companies.get(0).getLabels()).hasSize(2);
                })
                .expectOn(
                        Database.POSTGRESQL,
                        "SELECT anon_1.id, anon_1.name, anon_1.street, anon_1.city, anon_1.upper_1,"
                                + " staff_1.id AS id_1, staff_1.name AS name_1, staff_1.company_id, staff_1.type,"
                                + " label_1.id AS id_2, label_1.label FROM (SELECT company.id, company.name,"
                                + " company.street, company.city, upper(company.name) AS upper_1 FROM company"
                                + " ORDER BY company.name LIMIT ?) AS anon_1"
                                + " LEFT OUTER JOIN staff AS staff_1 ON anon_1.id = staff_1.company_id"
                                + " LEFT OUTER JOIN company_label AS company_label_1"
                                + " ON anon_1.id = company_label_1.company_id"
                                + " LEFT OUTER JOIN label AS label_1 ON company_label_1.label_id = label_1.id"
                                + " ORDER BY anon_1.name, staff_1.id, label_1.label");
    }
}
