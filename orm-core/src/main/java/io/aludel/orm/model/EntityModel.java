package io.aludel.orm.model;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mapped class as the compiler run understood it.
 *
 * @param className the binary name
 * @param superName the binary name of the nearest mapped superclass (classes between that are not mapped are skipped)
 * @param isRecord true for an embeddable that is a record
 * @param entityName the name in messages; the simple class name for what is no entity
 * @param table of an entity: its table, for a single-table subclass the root's name with what the subclass adds; otherwise null
 * @param inheritance of an entity in a hierarchy, the root included; otherwise null
 * @param inherited of an entity: the attributes of its mapped superclasses up to the next entity, topmost first, resolved for
 *     this entity (types of generic superclasses, generated keys); empty otherwise
 * @param attributes the attributes this class declares itself, in declaration order
 * @param associationTables the association tables this class declares
 * @param softDelete the attribute that marks a deleted row, or null
 */
public record EntityModel(
        String className,
        Kind kind,
        @Nullable String superName,
        boolean isAbstract,
        boolean isRecord,
        String entityName,
        @Nullable TableModel table,
        @Nullable InheritanceModel inheritance,
        List<AttributeModel> inherited,
        List<AttributeModel> attributes,
        List<ValidatorModel> validators,
        List<AssociationTableModel> associationTables,
        List<HybridModel> hybrids,
        List<AssociationProxyModel> associationProxies,
        @Nullable String softDelete) {

    private static final String FORMAT = "1";

    /** What a mapped class is. */
    public enum Kind {
        /** Has a table and identity. */
        ENTITY,
        /** Gives its attributes to the entities below it. */
        MAPPED_SUPERCLASS,
        /** A value that is stored in columns of the entities that hold it. */
        EMBEDDABLE
    }

    public EntityModel {
        inherited = List.copyOf(inherited);
        attributes = List.copyOf(attributes);
        validators = List.copyOf(validators);
        associationTables = List.copyOf(associationTables);
        hybrids = List.copyOf(hybrids);
        associationProxies = List.copyOf(associationProxies);
    }

    /** The attributes that this entity adds to those of the entity above it: inherited from mapped superclasses, then its own. */
    public List<AttributeModel> allAttributes() {
        List<AttributeModel> all = new ArrayList<>(inherited);
        all.addAll(attributes);
        return all;
    }

    /** The same entity with its relationships and association tables linked to their targets. */
    public EntityModel linked(
            List<AttributeModel> linkedInherited,
            List<AttributeModel> linkedAttributes,
            List<AssociationTableModel> linkedTables) {
        return new EntityModel(
                className,
                kind,
                superName,
                isAbstract,
                isRecord,
                entityName,
                table,
                inheritance,
                linkedInherited,
                linkedAttributes,
                validators,
                linkedTables,
                hybrids,
                associationProxies,
                softDelete);
    }

    public EntityModel withTable(TableModel newTable) {
        return new EntityModel(
                className,
                kind,
                superName,
                isAbstract,
                isRecord,
                entityName,
                newTable,
                inheritance,
                inherited,
                attributes,
                validators,
                associationTables,
                hybrids,
                associationProxies,
                softDelete);
    }

    public EntityModel withHybrids(List<HybridModel> newHybrids) {
        return new EntityModel(
                className,
                kind,
                superName,
                isAbstract,
                isRecord,
                entityName,
                table,
                inheritance,
                inherited,
                attributes,
                validators,
                associationTables,
                newHybrids,
                associationProxies,
                softDelete);
    }

    public String encode() {
        ModelWriter writer = new ModelWriter();
        writer.text(FORMAT)
                .text(className)
                .constant(kind)
                .text(superName)
                .flag(isAbstract)
                .flag(isRecord);
        writer.text(entityName).optional(table, TableModel::write).optional(inheritance, InheritanceModel::write);
        writer.list(inherited, AttributeModel::write).list(attributes, AttributeModel::write);
        writer.list(validators, ValidatorModel::write).list(associationTables, AssociationTableModel::write);
        writer.list(hybrids, HybridModel::write).list(associationProxies, AssociationProxyModel::write);
        return writer.text(softDelete).toString();
    }

    /** @throws MappingException with {@code unreadable-model} when the text is damaged or another version wrote it */
    public static EntityModel decode(String text) {
        ModelReader reader = new ModelReader(text);
        if (!FORMAT.equals(reader.nullableText())) {
            throw new MappingException(
                    ErrorCode.UNREADABLE_MODEL,
                    "Cannot read a generated mapping: another version of orm-core wrote it. Compile the entities again.");
        }
        return new EntityModel(
                reader.text(),
                reader.constant(Kind.class),
                reader.nullableText(),
                reader.flag(),
                reader.flag(),
                reader.text(),
                reader.flag() ? TableModel.read(reader) : null,
                reader.flag() ? InheritanceModel.read(reader) : null,
                AttributeModel.readAll(reader),
                AttributeModel.readAll(reader),
                reader.none() ? List.of() : reader.list(ValidatorModel::read),
                reader.none() ? List.of() : reader.list(AssociationTableModel::read),
                reader.none() ? List.of() : reader.list(HybridModel::read),
                reader.none() ? List.of() : reader.list(AssociationProxyModel::read),
                reader.nullableText());
    }
}
