package io.aludel.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of a data source that somebody else made and will close. */
record DataSourceConnections(DataSource dataSource) implements ConnectionSource {
    @Override
    public Connection acquire() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean ownsTransaction() {
        return false;
    }
}
