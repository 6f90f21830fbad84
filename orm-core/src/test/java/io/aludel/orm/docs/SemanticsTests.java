package io.aludel.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the specification page against the tests that it names. */
class SemanticsTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("^\\| *(\\d+)\\.(\\d+) *\\|.*\\|$");
    private static final Pattern SECTION = Pattern.compile("^## (\\d+)\\. .+$");
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern TEST_METHOD = Pattern.compile(
            "@(?:Test|EachDialect|ParameterizedTest|RepeatedTest|TestFactory)\\b[^{;]*?\\bvoid (\\w+)\\(");
    private static final Set<String> STATES = Set.of("same", "different", "refused");

    @Test
    void everyRowIsNumberedInItsSection() throws IOException {
        List<String> numbers = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        int section = 0;
        int next = 1;
        for (String line : lines()) {
            Matcher heading = SECTION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                section = Integer.parseInt(heading.group(1));
                next = 1;
            } else if (row.matches()) {
                numbers.add(row.group(1) + "." + row.group(2));
                expected.add(section + "." + next++);
            }
        }
        assertThat(numbers).containsExactlyElementsOf(expected);
    }

    @Test
    void everyRowHasAPriorityAndAState() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Row row : rows()) {
            if (!Set.of("1", "2", "3").contains(row.priority())) {
                problems.add(row.number() + " has priority " + row.priority());
            }
            if (!STATES.contains(row.state())) {
                problems.add(row.number() + " has state " + row.state());
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyRowOfTheFirstTwoPrioritiesNamesATest() throws IOException {
        List<String> without = rows().stream()
                .filter(row -> !row.priority().equals("3"))
                .filter(row -> row.tests().isEmpty())
                .map(Row::number)
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void everyNamedTestExists() throws IOException {
        Map<String, List<String>> sources = testMethods();
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            for (TestName test : row.tests()) {
                if (!sources.getOrDefault(test.type(), List.of()).contains(test.method())) {
                    missing.add(row.number() + " names " + test.type() + "#" + test.method());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : lines()) {
            if (ROW.matcher(line).matches()) {
                rows.add(Row.of(line));
            }
        }
        return rows;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/semantics.md"));
    }

    /** The names of the test methods of every test class, by the class's simple name; classes of one name are one entry. */
    private static Map<String, List<String>> testMethods() throws IOException {
        Map<String, List<String>> methods = new HashMap<>();
        for (Path source : testSources()) {
            String type = source.getFileName().toString().replace(".java", "");
            Matcher method = TEST_METHOD.matcher(Files.readString(source));
            while (method.find()) {
                methods.computeIfAbsent(type, name -> new ArrayList<>()).add(method.group(1));
            }
        }
        return methods;
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("orm-core", "orm-spring-boot-autoconfigure", "sample-app")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Tests.java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private record TestName(String type, String method) {}

    private record Row(String number, String priority, String state, List<TestName> tests) {
        /** Cells are counted from both ends, so that the text between may hold an escaped bar. */
        static Row of(String line) {
            String[] cells = line.split("(?<!\\\\)\\|");
            int last = cells.length - 1;
            List<TestName> tests = new ArrayList<>();
            Matcher reference = REFERENCE.matcher(cells[last]);
            while (reference.find()) {
                tests.add(new TestName(reference.group(1), reference.group(2)));
            }
            return new Row(cells[1].strip(), cells[last - 2].strip(), cells[last - 1].strip(), tests);
        }
    }
}
