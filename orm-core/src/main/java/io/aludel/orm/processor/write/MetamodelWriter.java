package io.aludel.orm.processor.write;

import io.aludel.orm.annotation.GeneratedMapping;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.processor.scan.CompiledModels;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes {@code User_} beside {@code User}. Its source is kept small, for compiling it is what the metamodel costs. */
public final class MetamodelWriter {

    private static final int PIECE = 16_000;

    private final JavaTypes types;
    private final AttributeTypes attributes;
    private final Filer filer;

    public MetamodelWriter(JavaTypes types, Filer filer) {
        this.types = types;
        this.attributes = new AttributeTypes(types);
        this.filer = filer;
    }

    /**
     * Writes the metamodel; a file that this compilation already has is left alone, as in builds by steps.
     *
     * @param chain the models of the classes above, topmost first, and of this class
     * @param fields every attribute in the order of indexes
     */
    public void write(MappedClass mapped, List<EntityModel> chain, List<MappedField> fields) throws IOException {
        EntityModel model = chain.get(chain.size() - 1);
        TypeElement element = mapped.element();
        String name = CompiledModels.metamodelName(model.className());
        Source source = new Source(
                packageName(element), type -> types.elements().getTypeElement(type) != null, simpleName(name));
        // Before anything that is imported, so that an entity is called by its own name here.
        String entity = source.type(element.getQualifiedName().toString());
        source.line("/** The attributes of {@code " + element.getSimpleName() + "}, for statements. */");
        source.line("@SuppressWarnings({\"deprecation\", \"exports\", \"rawtypes\", \"removal\", \"unchecked\"})");
        source.line("@" + source.type(GeneratedMapping.class.getName()) + "({" + pieces(model.encode()) + "})");
        source.line((isPublic(element) ? "public " : "") + "final class " + simpleName(name) + " {");
        if (model.kind() != EntityModel.Kind.MAPPED_SUPERCLASS) {
            members(entity, packageName(element), chain, fields, simpleName(name), source);
        }
        source.line("").line("    private " + simpleName(name) + "() {}").line("}");
        create(name, source.toString(), element);
    }

    private void members(
            String entity,
            String packageName,
            List<EntityModel> chain,
            List<MappedField> fields,
            String name,
            Source source) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).attribute().holder() != null
                    || !names.add(fields.get(i).name())) {
                // Named by the embeddable, or reported as duplicate-attribute, which a second constant would hide.
                continue;
            }
            source.line("    public static final " + attributes.constant(fields.get(i), i, entity, packageName, source)
                    + ";");
        }
        chain.forEach(model -> model.hybrids().forEach(hybrid -> names.add(hybrid.name())));
        List<String> members = new ArrayList<>(new HybridMembers(entity, name, source).members(chain));
        members.addAll(new ProxyMembers(types, attributes, entity, packageName, source).members(chain, fields, names));
        members.forEach(member -> source.line("    " + member));
    }

    private void create(String name, String text, Element origin) throws IOException {
        TypeElement present = types.elements().getTypeElement(name);
        if (present != null && types.isSource(present)) {
            return; // a build in steps may hand the generated source back as input
        }
        try (Writer out = filer.createSourceFile(name, origin).openWriter()) {
            out.write(text);
        } catch (FilerException alreadyThere) {
            // Another round of this compilation wrote it.
            return;
        }
    }

    private static String pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); i += PIECE) {
            pieces.add(Source.literal(text.substring(i, Math.min(text.length(), i + PIECE))));
        }
        return String.join(", ", pieces);
    }

    private static boolean isPublic(TypeElement element) {
        for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private String packageName(TypeElement element) {
        return types.elements().getPackageOf(element).getQualifiedName().toString();
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
