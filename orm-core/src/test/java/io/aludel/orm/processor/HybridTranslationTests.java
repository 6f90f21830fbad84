package io.aludel.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.SourceCompiler.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies become code that compiles, or an error at the expression without SQL form. */
class HybridTranslationTests {

    private static final String FIELDS = """
            @Entity public class User {
                public enum Kind { A, B }
                static final int LIMIT = 10; static int counter; static final BigDecimal RATE = new BigDecimal("0.5");
                private static final BigDecimal SECRET = BigDecimal.ONE;
                @Id private Integer id; private String first; private String last; @Column(nullable = false) private String nick;
                private int age; private long score; private Double weight; private BigDecimal price; private boolean active;
                private Kind kind; private LocalDate born; private LocalDateTime seen; private Home home;
                @Relationship(remoteSide = "id") @ForeignKey(column = "boss_id") private User boss;
                public String getFirst() { return first; }
                public int getAge() { return age; }
                private String help() { return first.trim().toLowerCase() + age; }
            """;

    private static final String HOME = "@Embeddable public record Home(String city, int floor) {}";

    @TempDir
    Path output;

    private Compilation compile(String methods) {
        SourceCompiler compiler = new SourceCompiler(output)
                .option("-Xlint:all,-serial", "-Werror")
                .source(HOME);
        compiler.source(FIELDS + methods + "}");
        Compilation compilation = compiler.compile();
        assertThat(compilation.problems()).containsExactlyInAnyOrderElementsOf(compiler.marked());
        return compilation;
    }

    /** The SQL form of the only hybrid, in generated code. */
    private String form(String method) {
        String source = compile("@HybridProperty public " + method).generated("User_");
        int start = source.indexOf("self -> ");
        return source.substring(start + "self -> ".length(), source.indexOf(";\n", start) - 1);
    }

    @Test
    void concatenatesStrings() {
        assertThat(form("String getFullName() { return first + \" \" + last; }"))
                .isEqualTo("User_.first.of(self).concat(SQL.string(SQL.literal(\" \"))).concat(User_.last.of(self))");
    }

    @Test
    void namesAPropertyAfterItsGetter() {
        assertThat(compile("@HybridProperty public boolean isOld() { return age > LIMIT; }")
                        .generated("User_"))
                .contains(
                        "public static final BooleanAttribute<User> old = Attributes.hybridBoolean(User.class, \"old\","
                                + " self -> Hybrids.gt(User_.age.of(self), SQL.number(SQL.literal(10))));");
    }

    @Test
    void keepsJavasEqualityWhereNullMayComeUp() {
        assertThat(form("boolean a() { return kind == Kind.A; }"))
                .isEqualTo("Hybrids.same(User_.kind.of(self), SQL.value(User.Kind.A))");
        assertThat(form("boolean a() { return !\"x\".equals(last); }"))
                .isEqualTo("Hybrids.same(SQL.string(SQL.literal(\"x\")), User_.last.of(self)).not()");
        assertThat(form("boolean a() { return nick.equals(\"x\") && age != 3; }"))
                .isEqualTo("Hybrids.eq(User_.nick.of(self), SQL.string(SQL.literal(\"x\")))"
                        + ".and(Hybrids.ne(User_.age.of(self), SQL.number(SQL.literal(3))))");
        assertThat(form("boolean a() { return first == null || Objects.nonNull(last); }"))
                .isEqualTo("User_.first.of(self).isNull().or(User_.last.of(self).isNotNull())");
        assertThat(form("boolean a() { return Objects.equals(first, last); }"))
                .isEqualTo("Hybrids.same(User_.first.of(self), User_.last.of(self))");
    }

    @Test
    void calculatesInTheTypesOfJava() {
        assertThat(form("int a() { return age / 2; }"))
                .isEqualTo("Hybrids.divided(User_.age.of(self), SQL.number(SQL.literal(2)), java.lang.Integer.class)");
        assertThat(form("long a() { return age + score; }"))
                .isEqualTo("Hybrids.plus(User_.age.of(self), User_.score.of(self), java.lang.Long.class)");
        assertThat(form("BigDecimal a() { return price.multiply(RATE).add(BigDecimal.valueOf(2)); }"))
                .isEqualTo("Hybrids.plus(Hybrids.times(User_.price.of(self), SQL.number(SQL.value(User.RATE)),"
                        + " java.math.BigDecimal.class), SQL.number(SQL.literal(java.math.BigDecimal.valueOf(2))),"
                        + " java.math.BigDecimal.class)");
        assertThat(form("boolean a() { return price.compareTo(RATE) >= 0; }"))
                .isEqualTo("Hybrids.ge(User_.price.of(self), SQL.number(SQL.value(User.RATE)))");
        assertThat(form("double a() { return (double) age / 2; }"))
                .isEqualTo("Hybrids.divided(Hybrids.cast(User_.age.of(self), java.lang.Double.class),"
                        + " SQL.number(SQL.literal(2)), java.lang.Double.class)");
        assertThat(form("int a() { return Math.max(Math.abs(-age), 3) % 2; }"))
                .isEqualTo("Hybrids.remainder(SQL.number(SQL.function(\"greatest\", java.lang.Integer.class,"
                        + " User_.age.of(self).negated().abs(), SQL.number(SQL.literal(3)))),"
                        + " SQL.number(SQL.literal(2)), java.lang.Integer.class)");
    }

    @Test
    void choosesByTernaryAndIf() {
        assertThat(form("String a() { return first == null ? \"?\" : first; }"))
                .isEqualTo("SQL.string(Hybrids.choice(User_.first.of(self).isNull(), SQL.string(SQL.literal(\"?\")),"
                        + " User_.first.of(self), java.lang.String.class))");
        assertThat(form("""
                        String a() {
                            String name = first;
                            if (active) { return name; } else if (age > 3) return null;
                            return last;
                        }
                        """))
                .isEqualTo("SQL.string(Hybrids.choice(User_.active.of(self), User_.first.of(self),"
                        + " SQL.string(Hybrids.choice(Hybrids.gt(User_.age.of(self), SQL.number(SQL.literal(3))), null,"
                        + " User_.last.of(self), java.lang.String.class)), java.lang.String.class))");
    }

    @Test
    void knowsTheMethodsOfStringsAndDates() {
        assertThat(form("String a() { return first.trim().toUpperCase().substring(1, 3).replace(\"a\", \"b\"); }"))
                .isEqualTo("SQL.string(SQL.function(\"replace\", java.lang.String.class,"
                        + " SQL.string(SQL.function(\"substring\", java.lang.String.class,"
                        + " User_.first.of(self).trim().upper(), SQL.number(SQL.literal(1 + 1)), SQL.number(SQL.literal(3 - 1)))),"
                        + " SQL.string(SQL.literal(\"a\")), SQL.string(SQL.literal(\"b\"))))");
        assertThat(form("boolean a() { return first.startsWith(\"A%\") || last.contains(first) || nick.isEmpty(); }"))
                .isEqualTo(
                        "User_.first.of(self).startsWith(\"A%\").or(User_.last.of(self).contains(User_.first.of(self)))"
                                + ".or(Hybrids.eq(User_.nick.of(self), SQL.string(SQL.literal(\"\"))))");
        assertThat(form("boolean a() { return first.length() > 3 && born.getYear() == 1990 && seen.isAfter(seen); }"))
                .isEqualTo("Hybrids.gt(User_.first.of(self).length(), SQL.number(SQL.literal(3)))"
                        + ".and(Hybrids.same(User_.born.of(self).year(), SQL.number(SQL.literal(1990))))"
                        + ".and(Hybrids.gt(User_.seen.of(self), User_.seen.of(self)))");
    }

    @Test
    void readsGettersOtherHybridsAndComponents() {
        assertThat(
                        form(
                                "String a() { return getFirst() + this.getLast() + home.city(); } String getLast() { return last; }"))
                .isEqualTo(
                        "User_.first.of(self).concat(User_.last.of(self)).concat(User_.home.of(self).get(Home_.city))");
        assertThat(compile("""
                                @HybridProperty public boolean isBig() { return age > 3; }
                                @HybridProperty public boolean isSmall() { return !isBig(); }
                                """).generated("User_")).contains("\"small\", self -> User_.big.of(self).not());");
    }

    @Test
    void methodsTakeValuesAndExpressions() {
        String source = compile("""
                        @HybridMethod public boolean isOlderThan(int years, String prefix) {
                            return age > years && first.startsWith(prefix);
                        }
                        @HybridMethod public int plus(int more) { return age + more; }
                        @HybridProperty public boolean adult() { return isOlderThan(17, "A") && plus(1) > 3; }
                        """).generated("User_");

        assertThat(source)
                .contains(
                        "public static BooleanExpression isOlderThan(EntityFrom<? extends User> self, Expression<Integer>"
                                + " years, Expression<String> prefix) { return Hybrids.gt(User_.age.of(self),"
                                + " SQL.number(years)).and(User_.first.of(self).startsWith(SQL.string(prefix))); }",
                        "public static BooleanExpression isOlderThan(int years, String prefix) { return"
                                + " isOlderThan(SQL.entity(User.class), SQL.value(years), SQL.value(prefix)); }",
                        "User_.isOlderThan(self, SQL.number(SQL.literal(17)), SQL.string(SQL.literal(\"A\")))");
    }

    @Test
    void takesTheFormThatIsSupplied() {
        String source = compile("""
                        @HybridProperty public String firstWord() { return first.split(" ")[0]; }
                        @HybridExpression("firstWord")
                        static io.aludel.orm.sql.Expression<String> firstWord(io.aludel.orm.sql.EntityFrom<? extends User> self) {
                            return User_.first.of(self).lower();
                        }
                        @HybridMethod public boolean has(String word) { return first.matches(word); }
                        @HybridExpression("has")
                        static io.aludel.orm.sql.BooleanExpression sqlHas(io.aludel.orm.sql.Expression<String> word) {
                            return User_.first.contains(word);
                        }
                        """).generated("User_");

        assertThat(source)
                .contains(
                        "self -> SQL.string(User.firstWord(self)));",
                        "{ return SQL.condition(Hybrids.of(User.sqlHas(word), self)); }");
    }

    @Test
    void subclassesHaveTheHybridsOfTheirSuperclasses() {
        SourceCompiler compiler = new SourceCompiler(output)
                .option("-Xlint:all,-serial", "-Werror")
                .source("""
                        package base;
                        @MappedSuperclass public abstract class Named {
                            private String name;
                            @HybridProperty public String loud() { return name.toUpperCase(); }
                        }
                        """)
                .source("""
                        package shop;
                        @Entity @Inheritance public class Item extends base.Named {
                            @Id private Integer id;
                            private int price;
                            @HybridProperty public boolean cheap() { return price < 10; }
                            @HybridMethod public boolean below(int limit) { return price < limit; }
                        }
                        """)
                .source("package shop; @Entity public class Book extends Item { private int pages; }");

        Compilation compilation = compiler.compile();

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.generated("shop.Item_")).contains("\"loud\", self -> Item_.name.of(self).upper());");
        assertThat(compilation.generated("shop.Book_"))
                .contains(
                        "self -> Book_.name.of(self).upper()",
                        "self -> Item_.cheap.of(self)",
                        "return Item_.below(self, limit);");
    }

    @Test
    void refusesWhatHasNoSqlForm() {
        Compilation compilation = compile("""
                @HybridProperty public String split() { return first.split(" ")[0]; } // ! hybrid-without-sql
                @HybridProperty public boolean same() { return first == last; } // ! hybrid-without-sql
                @HybridProperty public int loop() {
                    int sum = 0;
                    for (int i = 0; i < age; i++) sum += i; // ! hybrid-without-sql
                    return sum;
                }
                @HybridProperty public String viaBoss() { return boss.first; } // ! hybrid-without-sql
                @HybridProperty public String viaGetter() { return boss.getFirst(); } // ! hybrid-without-sql
                @HybridProperty public int stat() { return counter + age; } // ! hybrid-without-sql
                @HybridProperty public BigDecimal secret() { return SECRET; } // ! hybrid-without-sql
                @HybridProperty public String format() { return String.format("%s", first); } // ! hybrid-without-sql
                @HybridProperty public String helper() { return help() + first; } // ! hybrid-without-sql
                @HybridProperty public int increment() { return age++; } // ! hybrid-without-sql
                @HybridProperty public boolean branch() {
                    if (active) { return true; } // ! hybrid-without-sql
                }
                """.replace(
                        "if (active) { return true; } // ! hybrid-without-sql",
                        "while (active) { } // ! hybrid-without-sql\n return true;"));

        assertThat(compilation.message("hybrid-without-sql"))
                .isEqualTo(
                        "Cannot translate User.split to SQL: \"first.split(\" \")[0]\" has no SQL form. Rewrite it, or supply"
                                + " \"@HybridExpression(\"split\") static Expression<String> split()\". (error: hybrid-without-sql)");
    }

    @Test
    void refusesHybridsThatLeadBackToThemselves() {
        compile("""
                @HybridProperty public boolean one() { return two(); } // ! hybrid-cycle
                @HybridProperty public boolean two() { return !one(); } // ! hybrid-cycle
                """);
    }

    @Test
    void refusesHybridsOfAnotherSignature() {
        compile("""
                @HybridProperty public static boolean a() { return true; } // ! invalid-hybrid
                @HybridProperty public void b() {} // ! invalid-hybrid
                @HybridProperty public boolean c(int x) { return true; } // ! invalid-hybrid
                @HybridProperty public String getFirst2() { return first; }
                @HybridProperty public String getNick() { return first; } // ! invalid-hybrid
                @HybridProperty public boolean d() { return true; }
                @HybridExpression("d") static String d2() { return ""; } // ! invalid-hybrid
                @HybridExpression("nothing") static io.aludel.orm.sql.Expression<String> e() { return null; } // ! invalid-hybrid
                """);
    }
}
