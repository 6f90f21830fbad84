package io.aludel.orm.processor.write;

import io.aludel.orm.model.AssociationProxyModel;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.processor.scan.CompiledModels;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The members that association proxies become in a metamodel. */
final class ProxyMembers {
    private final JavaTypes types;
    private final AttributeTypes attributes;
    private final String entity;
    private final String packageName;
    private final Source source;

    ProxyMembers(JavaTypes types, AttributeTypes attributes, String entity, String packageName, Source source) {
        this.types = types;
        this.attributes = attributes;
        this.entity = entity;
        this.packageName = packageName;
        this.source = source;
    }

    /** @param taken the names that the metamodel has already */
    List<String> members(List<EntityModel> chain, List<MappedField> fields, Set<String> taken) {
        List<String> members = new ArrayList<>();
        Set<String> names = new HashSet<>(taken);
        for (int i = chain.size() - 1; i >= 0; i--) {
            for (AssociationProxyModel proxy : chain.get(i).associationProxies()) {
                String name = name(proxy);
                String member = proxy.isSetter() || names.contains(name) ? null : member(name, proxy, fields);
                if (member != null) {
                    names.add(name);
                    members.add(member);
                }
            }
        }
        return members;
    }

    private static String name(AssociationProxyModel proxy) {
        String name = Names.property(proxy.method());
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    private @Nullable String member(String name, AssociationProxyModel proxy, List<MappedField> fields) {
        MappedField through = fields.stream()
                .filter(field -> field.name().equals(proxy.through()))
                .findFirst()
                .orElse(null);
        RelationshipModel relationship =
                through == null ? null : through.attribute().relationship();
        TypeElement target = relationship == null
                ? null
                : types.elements().getTypeElement(relationship.target().replace('$', '.'));
        TypeMirror value = target == null ? null : value(target, proxy.attribute());
        if (value == null || !attributes.isVisible(target.asType(), packageName)) {
            return null; // reported as invalid-association-proxy, or out of reach for this file
        }
        String type = through.attribute().kind() == AttributeKind.REFERENCE ? "ReferenceProxy" : "CollectionProxy";
        String shown = attributes.isVisible(value, packageName) ? typeName(value) : "Object";
        return "public static final " + source.type(AttributeTypes.MAPPING + type) + "<" + entity + ", " + shown + "> "
                + name + " = " + source.type(AttributeTypes.MAPPING + "Attributes") + "."
                + (type.equals("ReferenceProxy") ? "referenceProxy(" : "collectionProxy(") + proxy.through()
                + ", () -> " + source.type(CompiledModels.metamodelName(relationship.target())) + "."
                + proxy.attribute() + ");";
    }

    /** The type of an attribute's values: of a collection that of its elements. */
    private @Nullable TypeMirror value(TypeElement target, String attribute) {
        TypeMirror place = target.asType();
        while (place instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals(attribute)) {
                    return types.box(element(types.types().asMemberOf(declared, field)));
                }
            }
            place = element.getSuperclass();
        }
        return null;
    }

    private TypeMirror element(TypeMirror type) {
        String raw = types.rawName(type);
        boolean isMap = raw.equals("java.util.Map");
        boolean isCollection = Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.util.SortedSet")
                .contains(raw);
        TypeMirror element = isMap || isCollection ? types.argument(type, isMap ? 1 : 0) : null;
        return element == null ? type : element;
    }

    private String typeName(TypeMirror type) {
        boolean isPlain = type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().isEmpty();
        return isPlain ? source.type(types.source(type)) : types.source(type);
    }
}
