package io.aludel.orm.sql;

import io.aludel.orm.schema.ColumnSpec;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.Table;
import io.aludel.orm.type.Types;

/** Two tables to write statements over. */
public final class Shop {
    public static final Schema SCHEMA = Schema.builder()
            .table("user_account")
            .column(ColumnSpec.of("id", Types.INTEGER).notNull().identity())
            .column(ColumnSpec.of("name", Types.string(30)).notNull())
            .column("fullname", Types.STRING)
            .column("age", Types.INTEGER)
            .column("born", Types.DATE)
            .primaryKey("id")
            .table("address")
            .column(ColumnSpec.of("id", Types.INTEGER).notNull().identity())
            .column(ColumnSpec.of("email_address", Types.STRING).notNull())
            .column(ColumnSpec.of("user_id", Types.INTEGER).notNull())
            .primaryKey("id")
            .foreignKey("user_id", "user_account", "id")
            .unique(null, java.util.List.of("email_address"))
            .end();

    public static final Table USER_TABLE = SCHEMA.table("user_account");
    public static final Table ADDRESS_TABLE = SCHEMA.table("address");
    public static final TableFrom USERS = SQL.table(USER_TABLE);
    public static final TableFrom ADDRESSES = SQL.table(ADDRESS_TABLE);
    public static final NumberExpression<Integer> USER_ID = USERS.number("id", Integer.class);
    public static final StringExpression USER_NAME = USERS.string("name");
    public static final StringExpression USER_FULLNAME = USERS.string("fullname");
    public static final NumberExpression<Integer> USER_AGE = USERS.number("age", Integer.class);
    public static final NumberExpression<Integer> ADDRESS_ID = ADDRESSES.number("id", Integer.class);
    public static final StringExpression EMAIL = ADDRESSES.string("email_address");
    public static final NumberExpression<Integer> ADDRESS_USER_ID = ADDRESSES.number("user_id", Integer.class);

    private Shop() {}
}
