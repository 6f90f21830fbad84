package io.aludel.orm.ddl;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names of mappings and of the database's catalogue become each other. */
record DatabaseNames(
        DatabaseMetaData metadata,
        @Nullable String catalog,
        @Nullable String ownSchema,
        boolean upperCase) {
    static DatabaseNames of(Connection jdbc) throws SQLException {
        DatabaseMetaData metadata = jdbc.getMetaData();
        return new DatabaseNames(metadata, jdbc.getCatalog(), jdbc.getSchema(), metadata.storesUpperCaseIdentifiers());
    }

    /** A name in capitals was written without quotes there, so it is the one in small letters here. */
    String fromDatabase(String stored) {
        return upperCase && stored.equals(stored.toUpperCase(Locale.ROOT)) ? stored.toLowerCase(Locale.ROOT) : stored;
    }

    /** The schema as the catalogue has it; the connection's own for none. */
    @Nullable
    String schema(@Nullable String name) {
        if (name == null) {
            return ownSchema;
        }
        return upperCase && name.equals(name.toLowerCase(Locale.ROOT)) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** The table a mapping of {@code from} would name; in the connection's own schema without that. */
    TableName target(TableName from, @Nullable String storedSchema, String storedName) {
        boolean own = storedSchema == null || from.schema() == null && storedSchema.equals(ownSchema);
        return new TableName(own ? null : fromDatabase(storedSchema), fromDatabase(storedName));
    }
}
