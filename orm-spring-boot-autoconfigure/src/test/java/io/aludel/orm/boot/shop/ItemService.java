package io.aludel.orm.boot.shop;

import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.Session;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads items as an application would. */
// tag::service[]
@Service
public class ItemService {
    private final Session session;

    ItemService(Session session) {
        this.session = session;
    }

    @Transactional
    public Item create(String name) {
        Item item = new Item(name);
        session.add(item);
        return item;
    }

    @Transactional
    public void createThenFail(String name) {
        session.add(new Item(name));
        session.flush();
        throw new IllegalStateException("after the flush");
    }

    @Transactional
    public void rename(int id, String name) {
        session.getOne(Item.class, id).setName(name);
    }

    @Transactional(readOnly = true)
    public List<Item> all() {
        return session.scalars(select(Item.class).orderBy(Item_.id)).all();
    }

    @Transactional(readOnly = true)
    public Item named(String name) {
        return session.scalars(select(Item.class).where(Item_.name.eq(name))).one();
    }
}
// end::service[]
