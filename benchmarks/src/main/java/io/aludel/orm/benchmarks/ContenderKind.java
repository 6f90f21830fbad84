package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.aludel.AludelContender;
import io.aludel.orm.benchmarks.ebean.EbeanContender;
import io.aludel.orm.benchmarks.hibernate.HibernateContender;
import io.aludel.orm.benchmarks.jdbc.JdbcContender;
import io.aludel.orm.benchmarks.jooq.JooqContender;
import io.aludel.orm.benchmarks.mybatis.MyBatisContender;

/** Who takes part. The first is the measure of the others. */
public enum ContenderKind {
    JDBC("JDBC", JdbcContender::new),
    ALUDEL("Aludel", AludelContender::new),
    HIBERNATE("Hibernate", HibernateContender::new),
    EBEAN("Ebean", EbeanContender::new),
    JOOQ("jOOQ", JooqContender::new),
    MYBATIS("MyBatis", MyBatisContender::new);

    private final String title;
    private final Opening opening;

    ContenderKind(String title, Opening opening) {
        this.title = title;
        this.opening = opening;
    }

    public String title() {
        return title;
    }

    /** Whether it maps classes when a program starts. JDBC does not, but is what the others are compared with. */
    public boolean startsWithEntities() {
        return this != JOOQ && this != MYBATIS;
    }

    /** A contender on this database. Close it. */
    public Contender open(BenchmarkDatabase database) {
        return opening.open(database);
    }

    @FunctionalInterface
    private interface Opening {
        Contender open(BenchmarkDatabase database);
    }
}
