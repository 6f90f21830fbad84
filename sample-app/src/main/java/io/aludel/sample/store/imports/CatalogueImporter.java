package io.aludel.sample.store.imports;

import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.update;

import io.aludel.orm.session.Session;
import io.aludel.sample.store.model.Album;
import io.aludel.sample.store.model.Artist;
import io.aludel.sample.store.model.Customer;
import io.aludel.sample.store.model.Employee;
import io.aludel.sample.store.model.Employee_;
import io.aludel.sample.store.model.Genre;
import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.model.InvoiceLine;
import io.aludel.sample.store.model.MediaType;
import io.aludel.sample.store.model.Playlist;
import io.aludel.sample.store.model.Track;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces the whole store by the content of a folder: objects are made and linked as any code would do it, and the unit of
 * work writes them in batches, in an order that suits the foreign keys. All or nothing.
 */
@Component
class CatalogueImporter {
    private static final List<Class<?>> CHILDREN_FIRST = List.of(
            InvoiceLine.class,
            Invoice.class,
            Customer.class,
            Employee.class,
            Playlist.class,
            Track.class,
            MediaType.class,
            Genre.class,
            Album.class,
            Artist.class);

    private final Session session;

    CatalogueImporter(Session session) {
        this.session = session;
    }

    /** @param progress told the number of rows read so far, now and then */
    @Transactional
    public void replaceAll(CsvFolder files, LongConsumer progress) {
        deleteEverything();
        StoreReader reader = new StoreReader(files, progress);
        reader.readAll().forEach(objects -> {
            session.addAll(objects);
            session.flush();
        });
    }

    private void deleteEverything() {
        session.execute(
                update(Employee.class).set(Employee_.managerId, (Integer) null).where(Employee_.managerId.isNotNull()));
        CHILDREN_FIRST.forEach(entity -> session.execute(delete(entity).allRows()));
    }
}
