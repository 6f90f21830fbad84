package io.aludel.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManualTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)(#[^)]*)?\\)");

    /** With {@code -Daludel.docs.update=true} the blocks are brought up to date instead of being compared. */
    @Test
    void everyCodeBlockIsIncludedFromATest() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path page : pages()) {
            IncludedCode code = new IncludedCode(ROOT, page);
            if (Boolean.getBoolean("aludel.docs.update")) {
                Files.writeString(page, code.updated());
            } else {
                problems.addAll(code.problems());
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyLinkToAFileLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(page.getFileName() + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md"))
                            .filter(file -> !file.endsWith("errors.md"))
                            .sorted()
                            .toList());
            pages.add(ROOT.resolve("README.md"));
            return pages;
        }
    }
}
