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
import java.util.List;
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

    /** The file to write hybrids for, with the names of this class already taken. */
    public Source source(MappedClass mapped) {
        TypeElement element = mapped.element();
        return new Source(
                packageName(element),
                element.getSimpleName().toString(),
                simpleName(CompiledModels.metamodelName(mapped.model().className())));
    }

    /**
     * Writes the metamodel; a file that this compilation already has is left alone, as in builds by steps.
     *
     * @param fields every attribute in the order of indexes
     * @param hybrids the members that hybrids became, in source form
     */
    public void write(
            MappedClass mapped, EntityModel model, List<MappedField> fields, Source source, List<String> hybrids)
            throws IOException {
        String name = CompiledModels.metamodelName(model.className());
        String entity = entityName(mapped.element(), source);
        source.line("/** The attributes of {@code " + mapped.element().getSimpleName() + "}, for statements. */");
        source.line("@SuppressWarnings({\"deprecation\", \"exports\", \"rawtypes\", \"removal\", \"unchecked\"})");
        source.line("@" + source.type(GeneratedMapping.class.getName()) + "({" + pieces(model.encode()) + "})");
        source.line((isPublic(mapped.element()) ? "public " : "") + "final class " + simpleName(name) + " {");
        if (model.kind() != EntityModel.Kind.MAPPED_SUPERCLASS && hasAttributes()) {
            String packageName = packageName(mapped.element());
            for (int i = 0; i < fields.size(); i++) {
                source.line("    public static final "
                        + attributes.constant(fields.get(i), i, entity, packageName, source) + ";");
            }
            hybrids.forEach(hybrid -> source.line("    " + hybrid));
        }
        source.line("").line("    private " + simpleName(name) + "() {}").line("}");
        create(name, source.toString(), mapped.element());
    }

    private void create(String name, String text, Element origin) throws IOException {
        try (Writer out = filer.createSourceFile(name, origin).openWriter()) {
            out.write(text);
        } catch (FilerException alreadyThere) {
            // A build in steps may hand the generated source back as input.
            return;
        }
    }

    private boolean hasAttributes() {
        return types.elements().getTypeElement(AttributeTypes.MAPPING + "Attributes") != null;
    }

    private String entityName(TypeElement element, Source source) {
        return element.getEnclosingElement() instanceof TypeElement
                ? element.getQualifiedName().toString()
                : element.getSimpleName().toString();
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
