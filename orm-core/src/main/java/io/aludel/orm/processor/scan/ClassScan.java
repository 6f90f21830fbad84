package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Discriminator;
import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.MappedSuperclass;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.model.AssociationTableModel;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.EntityModel.Kind;
import io.aludel.orm.model.ImplicitColumnModel;
import io.aludel.orm.model.InheritanceModel;
import io.aludel.orm.model.Storage;
import io.aludel.orm.model.TableModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads one annotated class. */
final class ClassScan {

    private static final Set<String> WHOLE_NUMBERS =
            Set.of("I", "J", "S", "Ljava/lang/Integer;", "Ljava/lang/Long;", "Ljava/lang/Short;");

    private final JavaTypes types;
    private final FieldScan fields;
    private final MethodScan methods;
    private final TableScan tables;
    private final CompiledModels compiled;

    ClassScan(JavaTypes types, Problems problems, CompiledModels compiled) {
        this.types = types;
        this.fields = new FieldScan(types, problems);
        this.methods = new MethodScan(types);
        this.tables = new TableScan();
        this.compiled = compiled;
    }

    static @Nullable Kind kind(TypeElement element) {
        if (Mark.has(element, Entity.class)) {
            return Kind.ENTITY;
        }
        if (Mark.has(element, MappedSuperclass.class)) {
            return Kind.MAPPED_SUPERCLASS;
        }
        return Mark.has(element, Embeddable.class) ? Kind.EMBEDDABLE : null;
    }

    MappedClass scan(TypeElement element) {
        Kind kind = Objects.requireNonNull(kind(element));
        TypeElement root = kind == Kind.ENTITY ? root(element) : element;
        boolean shared = root != element && strategy(root) == Inheritance.Strategy.SINGLE;
        String table = kind == Kind.ENTITY ? tables.name(shared ? root : element) : "";
        List<MappedField> inherited = kind == Kind.ENTITY ? inherited(element, table, shared) : List.of();
        List<MappedField> own = own(element, element, table, shared);
        if (kind == Kind.ENTITY) {
            List<MappedField> all = new ArrayList<>(inherited);
            all.addAll(own);
            inherited = decided(inherited, all);
            own = decided(own, all);
        }
        InheritanceModel inheritance = kind == Kind.ENTITY ? inheritance(element, root) : null;
        EntityModel model = new EntityModel(
                types.binaryName(element),
                kind,
                superName(element),
                element.getModifiers().contains(Modifier.ABSTRACT),
                element.getKind() == ElementKind.RECORD,
                name(element),
                kind == Kind.ENTITY ? table(element, shared ? root : element, inherited, own) : null,
                inheritance,
                attributes(inherited),
                attributes(own),
                methods.validators(element),
                associationTables(element, inherited, own),
                methods.hybrids(element),
                methods.associationProxies(element),
                softDelete(element));
        return new MappedClass(element, types.isSource(element), model, inherited, own, backrefs(inherited, own));
    }

    private static String name(TypeElement element) {
        Mark mark = Mark.find(element, Entity.class);
        return mark == null || mark.text("name").isEmpty()
                ? element.getSimpleName().toString()
                : mark.text("name");
    }

    private static @Nullable String softDelete(TypeElement element) {
        Mark mark = Mark.find(element, SoftDelete.class);
        return mark == null ? null : mark.text("value");
    }

    private static List<AttributeModel> attributes(List<MappedField> fields) {
        return fields.stream().map(MappedField::attribute).toList();
    }

    // ---- superclasses

    @Nullable
    TypeElement superclass(TypeElement element) {
        return types.element(element.getSuperclass());
    }

    private @Nullable String superName(TypeElement element) {
        for (TypeElement above = superclass(element); above != null; above = superclass(above)) {
            Kind kind = kind(above);
            if (kind == Kind.ENTITY || kind == Kind.MAPPED_SUPERCLASS) {
                return types.binaryName(above);
            }
        }
        return null;
    }

    private TypeElement root(TypeElement element) {
        TypeElement root = element;
        for (TypeElement above = superclass(element); above != null; above = superclass(above)) {
            if (Mark.has(above, Entity.class)) {
                root = above;
            }
        }
        return root;
    }

    private List<MappedField> inherited(TypeElement element, String table, boolean shared) {
        List<TypeElement> above = new ArrayList<>();
        for (TypeElement type = superclass(element);
                type != null && !Mark.has(type, Entity.class);
                type = superclass(type)) {
            if (Mark.has(type, MappedSuperclass.class)) {
                above.add(0, type);
            }
        }
        List<MappedField> inherited = new ArrayList<>();
        above.forEach(type -> inherited.addAll(own(type, element, table, shared)));
        return inherited;
    }

    /** The fields that one class declares, as the given user of them sees them. */
    private List<MappedField> own(TypeElement declaring, TypeElement user, String table, boolean isWeak) {
        boolean isSource = types.isSource(declaring);
        boolean isEmbeddable = kind(user) == Kind.EMBEDDABLE;
        List<MappedField> own = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(declaring.getEnclosedElements())) {
            if (!FieldScan.isMapped(field)) {
                continue;
            }
            TypeMirror type = types.types().asMemberOf((DeclaredType) user.asType(), field);
            FieldSite site = new FieldSite(
                    field, type, types.binaryName(declaring), Place.of(user), isSource, table, "", Map.of(), isWeak);
            AttributeModel attribute =
                    fields.scan(site, declaring.getSimpleName().toString());
            if (attribute != null) {
                own.add(new MappedField(field, type, attribute, site.place(), isSource));
                own.addAll(isEmbeddable ? List.of() : fields.inside(site, attribute));
            }
        }
        return isSource ? own : asCompiled(own, types.binaryName(declaring));
    }

    /** Before JDK 22 type annotations of class files are not seen, and a class file's order is not promised: takes both as recorded. */
    private List<MappedField> asCompiled(List<MappedField> fields, String className) {
        EntityModel recorded = compiled.find(className);
        if (recorded == null) {
            return fields;
        }
        List<MappedField> result = new ArrayList<>();
        for (AttributeModel attribute : recorded.attributes()) {
            for (MappedField field : fields) {
                if (field.name().equals(attribute.name())) {
                    result.add(withNullability(field, attribute));
                }
            }
        }
        return result;
    }

    private static MappedField withNullability(MappedField field, AttributeModel recorded) {
        ColumnModel column = field.attribute().column();
        if (column == null || recorded.column() == null) {
            return field;
        }
        return with(
                field,
                field.attribute()
                        .withColumn(column.withNullable(
                                column.isNullable() || recorded.column().isNullable())));
    }

    private static MappedField with(MappedField field, AttributeModel attribute) {
        return new MappedField(field.element(), field.type(), attribute, field.place(), field.isSource());
    }

    // ---- keys

    private static List<MappedField> decided(List<MappedField> fields, List<MappedField> all) {
        long keys = all.stream().filter(field -> field.attribute().isId()).count();
        return fields.stream()
                .map(field -> field.attribute().generated() == Generated.AUTO
                        ? with(field, field.attribute().withGenerated(decided(field.attribute(), keys)))
                        : field)
                .toList();
    }

    private static Generated decided(AttributeModel key, long keys) {
        ColumnModel column = key.column();
        boolean byDatabase = keys == 1
                && key.kind() == AttributeKind.COLUMN
                && column != null
                && WHOLE_NUMBERS.contains(key.valueDescriptor())
                && column.storage() == Storage.PLAIN
                && column.foreignKey() == null
                && column.sequence() == null
                && column.defaultValue() == null
                && column.serverDefault() == null;
        return byDatabase ? Generated.IDENTITY : Generated.NONE;
    }

    // ---- tables

    private TableModel table(
            TypeElement element, TypeElement named, List<MappedField> inherited, List<MappedField> own) {
        List<MappedField> all = new ArrayList<>(inherited);
        all.addAll(own);
        return tables.table(element, named, all);
    }

    private static Inheritance.Strategy strategy(TypeElement root) {
        Mark mark = Mark.find(root, Inheritance.class);
        return mark == null ? Inheritance.Strategy.SINGLE : mark.constant("strategy", Inheritance.Strategy.class);
    }

    private @Nullable InheritanceModel inheritance(TypeElement element, TypeElement root) {
        Mark mark = Mark.find(root, Inheritance.class);
        if (mark == null && root == element) {
            return null;
        }
        String discriminator = mark == null ? "type" : mark.text("discriminator");
        AttributeModel attribute = discriminatorAttribute(root, discriminator);
        ColumnModel column = attribute == null ? null : attribute.column();
        boolean isAbstract = element.getModifiers().contains(Modifier.ABSTRACT);
        Mark value = Mark.find(element, Discriminator.class);
        return new InheritanceModel(
                types.binaryName(root),
                strategy(root),
                attribute == null ? null : attribute.name(),
                column == null ? Names.snakeCase(discriminator) : column.name(),
                attribute == null ? "Ljava/lang/String;" : attribute.valueDescriptor(),
                value != null
                        ? value.text("value")
                        : isAbstract ? null : element.getSimpleName().toString());
    }

    private @Nullable AttributeModel discriminatorAttribute(TypeElement root, String discriminator) {
        List<MappedField> all = new ArrayList<>(inherited(root, "", false));
        all.addAll(own(root, root, "", false));
        return all.stream()
                .map(MappedField::attribute)
                .filter(attribute -> attribute.kind() == AttributeKind.COLUMN && attribute.column() != null)
                .filter(attribute -> attribute.name().equals(discriminator)
                        || attribute.column().name().equals(discriminator))
                .findFirst()
                .orElse(null);
    }

    // ---- relationships

    private static Map<String, String> backrefs(List<MappedField> inherited, List<MappedField> own) {
        Map<String, String> backrefs = new HashMap<>();
        for (List<MappedField> fields : List.of(inherited, own)) {
            for (MappedField field : fields) {
                Mark mark = Mark.find(field.element(), Relationship.class);
                if (mark != null && !mark.text("backref").isEmpty()) {
                    backrefs.put(field.name(), mark.text("backref"));
                }
            }
        }
        return backrefs;
    }

    /** Association tables with the column names as written; {@link Linking} adds what they refer to. */
    private static List<AssociationTableModel> associationTables(
            TypeElement element, List<MappedField> inherited, List<MappedField> own) {
        List<AssociationTableModel> found = new ArrayList<>();
        Mark onClass = Mark.find(element, AssociationTable.class);
        if (onClass != null) {
            found.add(associationTable(onClass, "", ""));
        }
        for (List<MappedField> fields : List.of(inherited, own)) {
            for (MappedField field : fields) {
                Mark mark = Mark.find(field.element(), AssociationTable.class);
                if (mark != null && field.attribute().relationship() != null) {
                    found.add(associationTable(
                            mark, field.name(), field.attribute().relationship().target()));
                }
            }
        }
        return found;
    }

    private static AssociationTableModel associationTable(Mark mark, String attribute, String target) {
        return new AssociationTableModel(
                mark.text("name"),
                mark.text("schema"),
                attribute,
                target,
                named(mark.texts("columns")),
                named(mark.texts("inverseColumns")),
                mark.flag("primaryKey"),
                mark.constant("onDelete", ForeignKeyAction.class),
                mark.text("softDelete"));
    }

    private static List<ImplicitColumnModel> named(List<String> names) {
        return names.stream()
                .map(name -> new ImplicitColumnModel("", ColumnModel.plain(name, false, null)))
                .collect(Collectors.toList());
    }
}
