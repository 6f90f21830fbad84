package io.aludel.orm.processor.write;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.model.EntityOutline;
import io.aludel.orm.processor.scan.Mark;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * The list of all entities of a module, one binary name a line, and beside it their outlines. A build in steps compiles some of
 * them only, so the files that an earlier step left are kept, without the classes that are gone.
 */
public final class EntityIndex {

    static final String FILE = "META-INF/aludel/entities";

    private final Filer filer;
    private final Elements elements;

    public EntityIndex(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /** The entities of earlier steps and of the first such file on the class path. */
    public Set<String> known() {
        Set<String> names = read(StandardLocation.CLASS_OUTPUT, FILE);
        names.addAll(read(StandardLocation.CLASS_PATH, FILE));
        return names;
    }

    public void write(Collection<EntityOutline> compiled) throws IOException {
        Map<String, String> outlines = new TreeMap<>();
        for (String line : read(StandardLocation.CLASS_OUTPUT, EntityOutline.FILE)) {
            outlines.put(EntityOutline.decode(line).className(), line);
        }
        Set<String> names = read(StandardLocation.CLASS_OUTPUT, FILE);
        names.removeIf(name -> !isStillEntity(name));
        for (EntityOutline outline : compiled) {
            names.add(outline.className());
            outlines.put(outline.className(), outline.encode());
        }
        outlines.keySet().retainAll(names);
        write(FILE, names);
        write(EntityOutline.FILE, outlines.values());
    }

    private void write(String file, Collection<String> lines) throws IOException {
        try (Writer out =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", file).openWriter()) {
            for (String line : lines) {
                out.write(line + "\n");
            }
        }
    }

    private boolean isStillEntity(String name) {
        TypeElement element = elements.getTypeElement(name.replace('$', '.'));
        return element != null ? Mark.has(element, Entity.class) : hasClassFile(name);
    }

    private boolean hasClassFile(String name) {
        int dot = name.lastIndexOf('.');
        String packageName = dot < 0 ? "" : name.substring(0, dot);
        try (InputStream in = filer.getResource(
                        StandardLocation.CLASS_OUTPUT, packageName, name.substring(dot + 1) + ".class")
                .openInputStream()) {
            return in.read() >= 0;
        } catch (IOException | IllegalArgumentException absent) {
            return false;
        }
    }

    private Set<String> read(JavaFileManager.Location location, String file) {
        Set<String> names = new TreeSet<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                filer.getResource(location, "", file).openInputStream(), StandardCharsets.UTF_8))) {
            in.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
        } catch (IOException | RuntimeException absent) {
            // There is no such file yet, or the compiler has no such location: nothing is known from there.
            return names;
        }
        return names;
    }
}
