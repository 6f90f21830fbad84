package io.aludel.orm.processor.scan;

import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ModelLookup;
import io.aludel.orm.processor.report.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Everything one compilation knows of mapped classes: those it compiles, and those it meets on the class path. */
public final class Scan {

    private final JavaTypes types;
    private final ClassScan classes;
    private final Linking linking = new Linking(this);
    private final Map<String, Optional<MappedClass>> mapped = new LinkedHashMap<>();
    private final Map<String, EntityModel> linked = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    public Scan(JavaTypes types, Problems problems, CompiledModels compiled) {
        this.types = types;
        this.classes = new ClassScan(types, problems, compiled);
    }

    public JavaTypes types() {
        return types;
    }

    /** Takes note of the classes that a round compiles. */
    public void addSources(Set<? extends Element> roots) {
        types.addSources(roots);
    }

    /** Takes note of an entity by its binary name, so that its tables can be named. */
    public void addKnown(String className) {
        known.add(className);
    }

    /** The class with its fields, or null when it is not annotated as entity, mapped superclass or embeddable. */
    public @Nullable MappedClass find(TypeElement element) {
        String className = types.binaryName(element);
        Optional<MappedClass> found = mapped.get(className);
        if (found == null) {
            found = ClassScan.kind(element) == null ? Optional.empty() : Optional.of(classes.scan(element));
            mapped.put(className, found);
        }
        return found.orElse(null);
    }

    public @Nullable MappedClass find(String className) {
        Optional<MappedClass> found = mapped.get(className);
        if (found != null) {
            return found.orElse(null);
        }
        TypeElement element = types.elements().getTypeElement(className);
        if (element == null) {
            element = types.elements().getTypeElement(className.replace('$', '.'));
        }
        return element == null ? null : find(element);
    }

    /** Models as each class alone tells: without implicit columns and other sides. */
    ModelLookup raw() {
        return new Lookup(this::rawModel);
    }

    /** Finished models. */
    public ModelLookup linked() {
        return new Lookup(this::linkedModel);
    }

    private @Nullable EntityModel rawModel(String className) {
        MappedClass found = find(className);
        return found == null ? null : found.model();
    }

    private @Nullable EntityModel linkedModel(String className) {
        EntityModel model = linked.get(className);
        if (model == null) {
            MappedClass found = find(className);
            if (found != null) {
                model = linking.link(found);
                linked.put(className, model);
            }
        }
        return model;
    }

    private final class Lookup implements ModelLookup {

        private final Function<String, @Nullable EntityModel> find;

        Lookup(Function<String, @Nullable EntityModel> find) {
            this.find = find;
        }

        @Override
        public @Nullable EntityModel find(String className) {
            return find.apply(className);
        }

        @Override
        public Collection<EntityModel> all() {
            Set<String> names = new LinkedHashSet<>(known);
            mapped.forEach((name, found) -> found.filter(MappedClass::isEntity).ifPresent(present -> names.add(name)));
            return names.stream()
                    .map(find)
                    .filter(Objects::nonNull)
                    .filter(model -> model.kind() == EntityModel.Kind.ENTITY)
                    .toList();
        }
    }
}
