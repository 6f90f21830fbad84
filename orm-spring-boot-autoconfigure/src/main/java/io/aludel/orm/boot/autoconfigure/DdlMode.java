package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.boot.autoconfigure.OrmProperties.DdlAuto;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Decides what is done to the schema where {@code orm.ddl-auto} does not say it. */
final class DdlMode {
    private final @Nullable DdlAuto asked;
    private final DataSource dataSource;
    private final ObjectProvider<SchemaManagementProvider> managers;

    private DdlMode(@Nullable DdlAuto asked, DataSource dataSource, ObjectProvider<SchemaManagementProvider> managers) {
        this.asked = asked;
        this.dataSource = dataSource;
        this.managers = managers;
    }

    static DdlMode of(
            @Nullable DdlAuto asked, DataSource dataSource, ObjectProvider<SchemaManagementProvider> managers) {
        return new DdlMode(asked, dataSource, managers);
    }

    /** An embedded database that no migration tool manages gets its tables made and dropped; any other is left alone. */
    DdlAuto resolve() {
        if (asked != null) {
            return asked;
        }
        boolean managed = managers.orderedStream()
                .anyMatch(manager -> manager.getSchemaManagement(dataSource) == SchemaManagement.MANAGED);
        return !managed && EmbeddedDatabaseConnection.isEmbedded(dataSource) ? DdlAuto.CREATE_DROP : DdlAuto.NONE;
    }
}
