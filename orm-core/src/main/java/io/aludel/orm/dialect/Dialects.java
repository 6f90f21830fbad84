package io.aludel.orm.dialect;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** Finds the dialect of a database among those on the class path. */
public final class Dialects {
    private Dialects() {}

    /**
     * The dialect for a JDBC URL.
     *
     * @throws OrmException with {@code unknown-dialect} if there is none
     */
    public static Dialect forUrl(String url) {
        return find(dialect -> dialect.acceptsUrl(url), "the URL " + withoutSecrets(url));
    }

    /**
     * The dialect for what {@code DatabaseMetaData.getDatabaseProductName} answers.
     *
     * @throws OrmException with {@code unknown-dialect} if there is none
     */
    public static Dialect forProduct(String product) {
        return find(dialect -> dialect.acceptsProduct(product), "the database " + product);
    }

    /**
     * The dialect of that name, as configuration has it.
     *
     * @throws OrmException with {@code unknown-dialect} if there is none
     */
    public static Dialect named(String name) {
        return find(dialect -> dialect.name().equalsIgnoreCase(name), "the name " + name);
    }

    private static Dialect find(Predicate<Dialect> wanted, String what) {
        List<Dialect> all = new ArrayList<>();
        for (Dialect dialect : ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader())) {
            if (wanted.test(dialect)) {
                return dialect;
            }
            all.add(dialect);
        }
        throw new OrmException(
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
