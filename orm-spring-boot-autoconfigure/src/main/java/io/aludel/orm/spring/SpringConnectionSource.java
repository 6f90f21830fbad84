package io.aludel.orm.spring;

import io.aludel.orm.engine.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Gives the connection of the current Spring transaction, the one JdbcClient and JdbcTemplate use too. */
final class SpringConnectionSource implements ConnectionSource {
    private final DataSource dataSource;

    SpringConnectionSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection acquire() throws SQLException {
        return DataSourceUtils.doGetConnection(dataSource);
    }

    @Override
    public void release(Connection connection) throws SQLException {
        DataSourceUtils.doReleaseConnection(connection, dataSource);
    }

    @Override
    public boolean ownsTransaction() {
        return true;
    }

    @Override
    public void prepare(Statement statement) throws SQLException {
        DataSourceUtils.applyTransactionTimeout(statement, dataSource);
    }
}
