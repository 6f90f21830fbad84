package io.aludel.orm.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code blocks of a page of the manual. Each Java or SQL block names the region of a tested source it shows, in a comment
 * right before it: {@code <!-- from path/Of.java#tag -->}; the region stands between {@code tag::tag[]} and
 * {@code end::tag[]}.
 */
final class IncludedCode {
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- from ([^#\\s]+)#(\\S+) -->\\R)?```(java|sql)\\R(.*?)```", Pattern.DOTALL);

    private final Path root;
    private final Path page;
    private final String text;

    IncludedCode(Path root, Path page) throws IOException {
        this.root = root;
        this.page = page;
        this.text = Files.readString(page);
    }

    /** What is wrong with the page's blocks; empty when every one shows its region as it is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String start = block.group(4).lines().findFirst().orElse("");
            if (block.group(1) == null) {
                problems.add(page.getFileName() + ": the block that begins with '" + start + "' is typed by hand");
            } else if (!region(block.group(1), block.group(2)).equals(block.group(4))) {
                problems.add(page.getFileName() + ": the block from " + block.group(1) + "#" + block.group(2)
                        + " is not what the source says");
            }
        }
        return problems;
    }

    /** The page with every named block replaced by what the source says. */
    String updated() {
        return BLOCK.matcher(text)
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group(1) == null
                                ? block.group()
                                : "<!-- from " + block.group(1) + "#" + block.group(2) + " -->\n```" + block.group(3)
                                        + "\n" + region(block.group(1), block.group(2)) + "```"));
    }

    private String region(String file, String tag) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : lines(root.resolve(file))) {
            if (line.contains("end::" + tag + "[]")) {
                return String.join("\n", lines).stripIndent().stripTrailing() + "\n";
            }
            if (inside && !line.contains("tag::") && !line.contains("end::")) {
                lines.add(line);
            }
            inside |= line.contains("tag::" + tag + "[]");
        }
        throw new AssertionError("There is no region " + tag + " in " + file);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
