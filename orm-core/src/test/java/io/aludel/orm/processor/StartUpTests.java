package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.Jdks.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a program of its own loads and links from its start to its first query: most of what a start costs. Where a bound is
 * passed for a good reason, raise it.
 */
class StartUpTests {
    private static final int MOST_CLASSES = 240;
    private static final int MOST_LAMBDAS = 3;

    private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+)");

    private static final List<String> MODEL = List.of("""
            package demo;
            import io.aludel.orm.annotation.*;
            @Entity public class Country {
                @Id private Integer id;
                private String name;
                public String getName() { return name; }
            }
            """, """
            package demo;
            import io.aludel.orm.annotation.*;
            @Entity public class City {
                @Id private Integer id;
                private String name;
                @ForeignKey("country.id") private Integer countryId;
                @Relationship private Country country;
                public String getName() { return name; }
            }
            """, """
            package demo;
            import io.aludel.orm.annotation.*;
            @Entity @Inheritance public class Person {
                @Id private Integer id;
                private String name;
                private City home;
                public String getName() { return name; }
                public City getHome() { return home; }
            }
            """, """
            package demo;
            import io.aludel.orm.annotation.*;
            @Entity public class Employee extends Person {
                private String job;
            }
            """, """
            package demo;
            import io.aludel.orm.annotation.*;
            @Entity public class Team {
                @Id private Integer id;
                @Relationship @ForeignKey(column = "team_id") private java.util.List<Person> members = new java.util.ArrayList<>();
            }
            """, """
            package demo;
            import io.aludel.orm.annotation.*;
            @Entity public class Diary {
                @Id private Integer id;
                private Person writer;
            }
            """, """
            package demo;
            public class Main {
                private Main() {}
                public static void main(String[] arguments) throws Exception {
                    var source = new org.h2.jdbcx.JdbcDataSource();
                    source.setURL("jdbc:h2:mem:start;DB_CLOSE_DELAY=-1");
                    try (var connection = source.getConnection(); var statement = connection.createStatement()) {
                        statement.execute("CREATE TABLE country (id INTEGER PRIMARY KEY, name VARCHAR(60))");
                        statement.execute("INSERT INTO country VALUES (1, 'Norway')");
                        statement.execute("CREATE TABLE city (id INTEGER PRIMARY KEY, name VARCHAR(60), country_id INTEGER)");
                        statement.execute("INSERT INTO city VALUES (1, 'Bergen', 1)");
                        statement.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name VARCHAR(60), type VARCHAR(60),"
                            + " job VARCHAR(60), home_id INTEGER, team_id INTEGER)");
                        statement.execute("INSERT INTO person VALUES (1, 'Liv', 'Person', NULL, 1, NULL)");
                    }
                    var sessions = io.aludel.orm.session.SessionMaker.of(io.aludel.orm.engine.Engine.of(source));
                    try (var session = sessions.open()) {
                        System.out.println(arguments.length == 0
                            ? session.getOne(Country.class, 1).getName()
                            : session.getOne(Person.class, 1).getHome().getName());
                    }
                }
            }
            """);

    @TempDir
    Path project;

    private final Jdk jdk = Jdks.found().stream()
            .filter(each -> each.release() == Runtime.version().feature())
            .findFirst()
            .orElseThrow();

    @Test
    void aFirstQueryLoadsFewOfOurClassesAndLinksFewLambdas() throws Exception {
        List<String> loaded = loaded("Norway");

        assertThat(loaded).filteredOn(StartUpTests::isLambda).hasSizeLessThanOrEqualTo(MOST_LAMBDAS);
        assertThat(loaded)
                .filteredOn(name -> name.startsWith("io.aludel.") && !isLambda(name))
                .hasSizeLessThanOrEqualTo(MOST_CLASSES);
    }

    @Test
    void onlyEntitiesThatTheFirstQueryNeedsAreLoaded() throws Exception {
        assertThat(loaded("Norway"))
                .filteredOn(name -> name.startsWith("demo."))
                .containsExactlyInAnyOrder("demo.Main", "demo.Country", "demo.Country$orm");
    }

    @Test
    void subclassesAndTablesReferredToComeAlongAndWhatGivesColumnsDoesToo() throws Exception {
        assertThat(loaded("Bergen", "more"))
                .filteredOn(name -> name.startsWith("demo.") && name.endsWith("$orm"))
                .containsExactlyInAnyOrder(
                        "demo.Person$orm", "demo.Employee$orm", "demo.Team$orm", "demo.City$orm", "demo.Country$orm");
    }

    private static boolean isLambda(String name) {
        return name.startsWith("io.aludel.") && name.contains("$$Lambda");
    }

    /** The classes that the program loads, which is to print a line. */
    private List<String> loaded(String printed, String... arguments) throws Exception {
        compile();
        Stream<String> command = Stream.of(
                "-Xlog:class+load", "-cp", project.resolve("out") + File.pathSeparator + classPath(), "demo.Main");
        Jdks.Output output =
                jdk.run("java", Stream.concat(command, Stream.of(arguments)).toList());
        assertThat(output.text().lines()).as(output.text()).contains(printed);
        return output.text()
                .lines()
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private void compile() throws IOException, InterruptedException {
        List<String> options = Stream.of(
                        "-d",
                        project.resolve("out").toString(),
                        "-cp",
                        classPath(),
                        jdk.needsProcessingOption() ? "-proc:full" : "-g")
                .collect(Collectors.toList());
        for (String source : MODEL) {
            Path file = project.resolve(source.replaceFirst("(?s).*?\\bclass (\\w+).*", "$1.java"));
            options.add(Files.writeString(file, source).toString());
        }
        Jdks.Output output = jdk.run("javac", options);
        assertThat(output.isSuccess()).as(output.text()).isTrue();
    }

    /** orm-core, the database, and what both need at run time. */
    private static String classPath() {
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*/(jspecify|slf4j-api|HikariCP|asm|h2)-[\\d.]+\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + libraries;
    }
}
