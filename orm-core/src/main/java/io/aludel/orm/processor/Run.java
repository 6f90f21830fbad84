package io.aludel.orm.processor;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.MappedSuperclass;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.EntityOutline;
import io.aludel.orm.processor.check.Checks;
import io.aludel.orm.processor.check.ClassCheck;
import io.aludel.orm.processor.hybrid.HybridTranslator;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.CompilationModels;
import io.aludel.orm.processor.scan.CompiledModels;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Scan;
import io.aludel.orm.processor.write.EntityIndex;
import io.aludel.orm.processor.write.MetamodelWriter;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** One compilation: what its rounds share. */
final class Run {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Embeddable.class, MappedSuperclass.class, Entity.class);

    private final ProcessingEnvironment environment;
    private final CompilationModels models;
    private final JavaTypes types;
    private final Problems problems;
    private final Scan scan;
    private final ClassCheck classes;
    private final Checks checks;
    private final MetamodelWriter metamodels;
    private final EntityIndex index;
    private final @Nullable Javac javac;
    private final HybridTranslator hybrids;
    private final Set<String> entities = new TreeSet<>();
    private final List<String> postponed = new ArrayList<>();
    private boolean isStarted;

    Run(ProcessingEnvironment environment, CompilationModels models) {
        this.environment = environment;
        this.models = models;
        this.types = new JavaTypes(environment.getElementUtils(), environment.getTypeUtils());
        this.problems = new Problems(environment.getMessager());
        this.scan = new Scan(types, problems, new CompiledModels(environment.getElementUtils()));
        this.classes = new ClassCheck(problems);
        this.checks = new Checks(scan, problems);
        this.metamodels = new MetamodelWriter(types, environment.getFiler());
        this.index = new EntityIndex(environment.getFiler(), environment.getElementUtils());
        this.javac = Javac.find(environment);
        this.hybrids = new HybridTranslator(scan, problems, javac == null ? null : javac.trees());
    }

    void round(RoundEnvironment round) {
        if (round.processingOver()) {
            finish();
            return;
        }
        scan.addSources(round.getRootElements());
        if (javac != null) {
            javac.localClasses().check(round.getRootElements());
        }
        List<TypeElement> ready = ready(round);
        if (!isStarted && !ready.isEmpty()) {
            isStarted = true;
            index.known().forEach(scan::addKnown);
        }
        List<MappedClass> mapped = ready.stream().map(scan::find).toList();
        mapped.stream()
                .filter(MappedClass::isEntity)
                .forEach(found -> scan.addKnown(found.model().className()));
        checks.check(mapped);
        mapped.forEach(this::complete);
        mapped.forEach(this::write);
    }

    /** The annotated classes whose types are all known; the others wait for what other processors generate. */
    private List<TypeElement> ready(RoundEnvironment round) {
        Set<TypeElement> found = new LinkedHashSet<>();
        postponed.forEach(name -> found.add(environment.getElementUtils().getTypeElement(name)));
        postponed.clear();
        for (Class<? extends Annotation> annotation : MAPPED) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement type) {
                    found.add(type);
                }
            }
        }
        List<TypeElement> ready = new ArrayList<>();
        for (TypeElement type : found) {
            if (isUnresolved(type)) {
                postponed.add(type.getQualifiedName().toString());
            } else if (classes.canBeMapped(type)) {
                ready.add(type);
            }
        }
        return ready;
    }

    private boolean isUnresolved(TypeElement type) {
        return types.isUnresolved(type.getSuperclass())
                || ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                        .anyMatch(field -> types.isUnresolved(field.asType()));
    }

    /** Finishes the model, which metamodels of subclasses need too. */
    private void complete(MappedClass mapped) {
        EntityModel model = scan.linked().find(mapped.model().className());
        if (model != null) {
            models.add(model.withHybrids(hybrids.translate(mapped)));
        }
        if (mapped.isEntity()) {
            entities.add(mapped.model().className());
        }
    }

    private void write(MappedClass mapped) {
        try {
            metamodels.write(mapped, chain(mapped), fields(mapped));
        } catch (IOException e) {
            environment
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "Cannot write the metamodel: " + e, mapped.element());
        }
    }

    private List<EntityModel> chain(MappedClass mapped) {
        List<EntityModel> chain = new ArrayList<>();
        String name = mapped.model().className();
        while (name != null) {
            EntityModel model = models.find(name);
            if (model == null) {
                model = scan.linked().find(name);
            }
            if (model != null) {
                chain.add(0, model);
            }
            name = model == null ? null : model.superName();
        }
        return chain;
    }

    /** All attributes of the class and of the entities above it, in the order of their indexes. */
    private List<MappedField> fields(MappedClass mapped) {
        List<MappedField> fields = new ArrayList<>(mapped.allFields());
        String superName = mapped.model().superName();
        while (mapped.isEntity() && superName != null) {
            MappedClass above = scan.find(superName);
            if (above != null && above.isEntity()) {
                fields.addAll(0, above.allFields());
            }
            superName = above == null ? null : above.model().superName();
        }
        return fields;
    }

    private List<EntityOutline> outlines() {
        List<EntityOutline> outlines = new ArrayList<>();
        for (String entity : entities) {
            EntityModel model = models.find(entity);
            if (model != null) {
                outlines.add(EntityOutline.of(model, scan.linked()));
            }
        }
        return outlines;
    }

    private void finish() {
        if (entities.isEmpty()) {
            return;
        }
        try {
            index.write(outlines());
        } catch (IOException e) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, "Cannot write the index of entities: " + e);
        }
    }
}
