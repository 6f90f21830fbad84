package io.aludel.orm.session;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;

/** The entities of the session room's tests. */
final class Shop {
    static final MetaData METADATA = MetaData.of(Customer.class, Purchase.class, Stock.class);

    private Shop() {}

    static SessionMaker sessions(Engine engine) {
        METADATA.createAll(engine);
        return SessionMaker.of(engine, METADATA);
    }

    /** Inserts an object in a transaction of its own; it comes back detached and fully loaded. */
    static <E> E saved(SessionMaker sessions, E entity) {
        sessions.expireOnCommit(false).inTransaction(session -> session.add(entity));
        return entity;
    }
}
