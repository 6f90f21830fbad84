package io.aludel.orm.docs.habits;

import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.and;
import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.text;
import static io.aludel.orm.sql.SQL.update;

import io.aludel.orm.semantics.clinic.Owner;
import io.aludel.orm.semantics.clinic.Owner_;
import io.aludel.orm.semantics.clinic.Pet_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

// tag::repository[]
public final class Owners {
    private final Session session;

    public Owners(Session session) {
        this.session = session;
    }

    public Optional<Owner> findById(int id) {
        return session.find(Owner.class, id);
    }

    public List<Owner> findAllById(List<Integer> ids) {
        return session.scalars(select(Owner.class).where(Owner_.id.in(ids))).all();
    }

    public Owner save(Owner owner) {
        if (owner.isNew()) {
            session.add(owner);
            return owner;
        }
        return session.merge(owner); // an owner of this session is the answer itself
    }

    public void remove(Owner owner) {
        session.delete(owner);
    }
    // end::repository[]

    // tag::finders[]
    public List<Owner> findByLastNameStartingWith(String start) {
        return session.scalars(select(Owner.class)
                        .where(Owner_.lastName.startsWith(start))
                        .orderBy(Owner_.lastName, Owner_.id))
                .all();
    }

    public Optional<Owner> findByFirstNameAndLastNameIgnoringCase(String firstName, String lastName) {
        return session.scalars(select(Owner.class)
                        .where(Owner_.firstName.lower().eq(firstName.toLowerCase()))
                        .where(Owner_.lastName.lower().eq(lastName.toLowerCase())))
                .oneOrNone();
    }

    public boolean existsByPetName(String name) {
        return session.scalars(select(Owner_.id)
                        .where(Owner_.pets.any(Pet_.name.eq(name)))
                        .limit(1))
                .first()
                .isPresent();
    }

    public Long countByHomeTown(String town) {
        return session.scalar(
                select(Owner.class).where(Owner_.homeTown.eq(town)).counted());
    }
    // end::finders[]

    // tag::page[]
    public record Page(List<Owner> content, long total) {}

    public Page findAll(int number, int size) {
        Select<Owner> all = select(Owner.class).orderBy(Owner_.lastName, Owner_.id);
        List<Owner> content =
                session.scalars(all.limit(size).offset((long) number * size)).all();
        return new Page(content, session.scalar(all.counted()));
    }
    // end::page[]

    // tag::next[]
    public List<Owner> findNext(Owner last, int size) {
        return session.scalars(select(Owner.class)
                        .orderBy(Owner_.lastName, Owner_.id)
                        .after(last.getLastName(), last.getId())
                        .limit(size))
                .all();
    }
    // end::next[]

    // tag::filter[]
    public List<Owner> search(String town, String pet) {
        List<BooleanExpression> conditions = new ArrayList<>();
        if (town != null) {
            conditions.add(Owner_.homeTown.eq(town));
        }
        if (pet != null) {
            conditions.add(Owner_.pets.any(Pet_.name.contains(pet)));
        }
        return session.scalars(select(Owner.class).where(and(conditions)).orderBy(Owner_.id))
                .all();
    }
    // end::filter[]

    // tag::projection[]
    public record OwnerLine(String lastName, String homeTown) {}

    public List<OwnerLine> lines() {
        return session.execute(select(Owner_.lastName, Owner_.homeTown).orderBy(Owner_.lastName))
                .map(row -> row.map(OwnerLine::new))
                .all();
    }
    // end::projection[]

    // tag::plan[]
    public Optional<Owner> findWithPetsAndVisits(int id) {
        return session.find(Owner.class, id, selectinLoad(Owner_.pets).selectinLoad(Pet_.visits));
    }
    // end::plan[]

    // tag::lock[]
    public Optional<Owner> findForUpdate(int id) {
        return session.scalars(select(Owner.class).where(Owner_.id.eq(id)).forUpdate())
                .oneOrNone();
    }
    // end::lock[]

    // tag::modifying[]
    public int move(String from, String to) {
        return session.execute(
                        update(Owner.class).where(Owner_.homeTown.eq(from)).set(Owner_.homeTown, to))
                .rowCount();
    }

    public int deleteByHomeTown(String town) {
        return session.execute(delete(Owner.class).where(Owner_.homeTown.eq(town)))
                .rowCount();
    }
    // end::modifying[]

    // tag::sql[]
    public List<Owner> findByLastNameInUpperCase(String lastName) {
        return session.scalars(text("SELECT * FROM owners WHERE upper(last_name) = upper(:name)")
                        .bind("name", lastName)
                        .entity(Owner.class))
                .all();
    }
    // end::sql[]
}
