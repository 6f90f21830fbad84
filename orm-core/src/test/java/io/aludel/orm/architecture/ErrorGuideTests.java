package io.aludel.orm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorGuideTests {
    private static final Path GUIDE = Path.of("..", "docs", "errors.md");

    @Test
    void everyCodeHasItsSectionAndEverySectionItsCode() throws IOException {
        List<String> sections = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .toList();
        List<String> codes =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::id).sorted().toList();

        assertThat(sections).isSorted().containsExactlyElementsOf(codes);
    }

    @Test
    void everySectionSaysWhatItMeansAndTheWayOut() throws IOException {
        String[] sections = Files.readString(GUIDE).split("(?m)^## ");
        for (int i = 1; i < sections.length; i++) {
            String body = sections[i].substring(sections[i].indexOf('\n') + 1).strip();
            assertThat(body)
                    .as("section %s", sections[i].lines().findFirst().orElse(""))
                    .hasSizeGreaterThan(80);
        }
    }
}
