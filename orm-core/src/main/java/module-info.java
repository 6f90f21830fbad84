/** The object-relational mapper. The packages that are not exported are its own affair. */
module io.aludel.orm {
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires transitive com.zaxxer.hikari;
    requires org.objectweb.asm;
    // Only while entities compile. The processor and the plugin are found by META-INF/services: as provided
    // services they would need the compiler in every run-time image.
    requires static java.compiler;
    requires static jdk.compiler;

    exports io.aludel.orm.annotation;
    exports io.aludel.orm.ddl;
    exports io.aludel.orm.dialect;
    exports io.aludel.orm.dialect.h2;
    exports io.aludel.orm.dialect.postgresql;
    exports io.aludel.orm.engine;
    exports io.aludel.orm.error;
    exports io.aludel.orm.event;
    exports io.aludel.orm.mapping;
    exports io.aludel.orm.render;
    exports io.aludel.orm.schema;
    exports io.aludel.orm.session;
    exports io.aludel.orm.sql;
    exports io.aludel.orm.state;
    exports io.aludel.orm.type;

    uses io.aludel.orm.dialect.Dialect;
    uses io.aludel.orm.sql.StandardText;

    provides io.aludel.orm.dialect.Dialect with
            io.aludel.orm.dialect.h2.H2Dialect,
            io.aludel.orm.dialect.postgresql.PostgreSqlDialect;
    provides io.aludel.orm.sql.StandardText with
            io.aludel.orm.dialect.StandardTextPrinter;
}
