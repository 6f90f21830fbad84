package io.aludel.orm.session.random;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;
import java.util.function.Consumer;

/** The database that programs run on, one after the other. */
final class World {
    private static final List<String> CLEANUP = List.of(
            "UPDATE house SET leader_id = NULL WHERE leader_id IS NOT NULL",
            "UPDATE guest SET host_id = NULL WHERE host_id IS NOT NULL",
            "UPDATE folder SET parent_id = NULL WHERE parent_id IS NOT NULL",
            "DELETE FROM house_tag",
            "DELETE FROM house_key",
            "DELETE FROM booking",
            "DELETE FROM hall",
            "DELETE FROM room",
            "DELETE FROM guest",
            "DELETE FROM note",
            "DELETE FROM sticker",
            "DELETE FROM deed",
            "DELETE FROM house",
            "DELETE FROM tag",
            "DELETE FROM door_key",
            "DELETE FROM folder");

    private final TestDatabase database;
    private final SessionMaker expiring;
    private final SessionMaker keeping;
    private Consumer<Model> alsoChecked = model -> {};
    private Run run;

    World(TestDatabase database) {
        this.database = database;
        MetaData metadata =
                MetaData.of(Town.KINDS.stream().map(kind -> kind.type).toArray(Class<?>[]::new));
        metadata.createAll(database.engine());
        expiring = SessionMaker.of(database.engine(), metadata);
        expiring.events().afterFlush(session -> run.flushed());
        keeping = expiring.expireOnCommit(false);
    }

    void run(Run current) {
        run = current;
    }

    /** Has something more checked after each step. */
    void alsoCheck(Consumer<Model> check) {
        alsoChecked = check;
    }

    void check(Model model) {
        alsoChecked.accept(model);
    }

    Session open(boolean expires) {
        return (expires ? expiring : keeping).open();
    }

    /** Empties the tables for the next program. */
    void clear() {
        database.sql().clear();
        try (Connection connection = database.engine().connect()) {
            CLEANUP.forEach(connection::update);
            connection.commit();
        }
        database.sql().clear();
    }
}
