package io.aludel.orm.dialect;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the dialect of a database among those on the class path. */
public final class Dialects {
    private Dialects() {}

    /**
     * The dialect for a JDBC URL.
     *
     * @throws OrmException with {@code unknown-dialect} if there is none
     */
    public static Dialect forUrl(String url) {
        for (Dialect dialect : registered()) {
            if (dialect.acceptsUrl(url)) {
                return dialect;
            }
        }
        throw unknown("the URL " + withoutSecrets(url));
    }

    /**
     * The dialect for what {@code DatabaseMetaData.getDatabaseProductName} answers.
     *
     * @throws OrmException with {@code unknown-dialect} if there is none
     */
    public static Dialect forProduct(String product) {
        for (Dialect dialect : registered()) {
            if (dialect.acceptsProduct(product)) {
                return dialect;
            }
        }
        throw unknown("the database " + product);
    }

    /**
     * The dialect of that name, as configuration has it.
     *
     * @throws OrmException with {@code unknown-dialect} if there is none
     */
    public static Dialect named(String name) {
        for (Dialect dialect : registered()) {
            if (dialect.name().equalsIgnoreCase(name)) {
                return dialect;
            }
        }
        throw unknown("the name " + name);
    }

    private static ServiceLoader<Dialect> registered() {
        return ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader());
    }

    private static OrmException unknown(String what) {
        List<Dialect> all = new ArrayList<>();
        registered().forEach(all::add);
        return new OrmException(
                ErrorCode.UNKNOWN_DIALECT,
                "Cannot find a dialect for " + what + ": there are " + all + ". Name one of these with the engine"
                        + " option dialect(…), in Spring Boot orm.engine.dialect, or register one of your own as a"
                        + " service of " + Dialect.class.getName() + ".");
    }

    // A URL may carry user and password behind the address.
    private static String withoutSecrets(String url) {
        int end = url.length();
        for (char separator : new char[] {'?', ';'}) {
            int at = url.indexOf(separator);
            end = at < 0 ? end : Math.min(end, at);
        }
        return url.substring(0, end);
    }
}
