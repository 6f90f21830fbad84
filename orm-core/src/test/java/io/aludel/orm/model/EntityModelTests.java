package io.aludel.orm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.error.MappingException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntityModelTests {

    @Test
    void decodingGivesBackWhatWasEncoded() {
        EntityModel model = everything();

        assertThat(EntityModel.decode(model.encode())).isEqualTo(model);
    }

    @Test
    void refusesTextThatIsCutOff() {
        String text = everything().encode();

        assertThatThrownBy(() -> EntityModel.decode(text.substring(0, text.length() - 5)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Compile the entities again");
    }

    @Test
    void refusesTextOfAnotherVersion() {
        assertThatThrownBy(() -> EntityModel.decode("99;x;"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("another version of orm-core wrote it");
    }

    private static EntityModel everything() {
        ForeignKeyModel key =
                new ForeignKeyModel("shop.user", "id", "fk", ForeignKeyAction.CASCADE, ForeignKeyAction.SET_NULL, true);
        ColumnModel id = new ColumnModel(
                "id",
                1,
                2,
                3,
                false,
                true,
                false,
                "numeric(1;2)",
                "odd ~ \\ ; text\nand more",
                Storage.CONVERTER,
                "c.Converter",
                "",
                "now()",
                "x",
                new SequenceModel("s", 50, -1),
                key);
        AttributeModel column = attribute("id", AttributeKind.COLUMN, id, null, null);
        AttributeModel embedded = attribute(
                "address",
                AttributeKind.EMBEDDED,
                null,
                null,
                new EmbeddedModel("a.Address", true, List.of(column, column)));
        AttributeModel relationship = attribute("users", AttributeKind.COLLECTION, null, relationship(key), null);
        return new EntityModel(
                "a.User$Inner",
                EntityModel.Kind.ENTITY,
                "a.Base",
                true,
                false,
                "Inner",
                new TableModel(
                        "user",
                        "shop",
                        "",
                        List.of(new IndexModel("", List.of("id", "name"), true)),
                        List.of(new UniqueModel("u", List.of("id"))),
                        List.of(new CheckModel("", "id > 0"))),
                new InheritanceModel("a.User", Inheritance.Strategy.JOINED, "type", "type", "Ljava/lang/String;", null),
                List.of(column),
                List.of(embedded, relationship),
                List.of(new ValidatorModel("check", "(I)I", false, true, List.of("id"))),
                List.of(new AssociationTableModel(
                        "user_group",
                        "",
                        "groups",
                        "a.Group",
                        List.of(new ImplicitColumnModel("I", id)),
                        List.of(),
                        true,
                        ForeignKeyAction.CASCADE,
                        "removed")),
                List.of(new HybridModel(
                        "fullName",
                        "getFullName",
                        "()Ljava/lang/String;",
                        "java.lang.String",
                        List.of(new HybridModel.Parameter("k", "java.lang.Integer")),
                        "x",
                        "y")),
                List.of(new AssociationProxyModel("keywords", "()Ljava/util/List;", "kw", "keyword", true)),
                "deleted");
    }

    private static RelationshipModel relationship(ForeignKeyModel key) {
        return new RelationshipModel(
                "a.User",
                "java.util.List",
                "I",
                "back",
                "user_group",
                List.of("id"),
                List.of("userId"),
                "a == b",
                "",
                Set.of(Cascade.MERGE, Cascade.DELETE),
                Lazy.SELECTIN,
                List.of("name desc"),
                true,
                PassiveDeletes.ALL,
                true,
                false,
                true,
                false,
                "name",
                "position",
                List.of(new ImplicitColumnModel("J", ColumnModel.plain("user_id", true, key))),
                true);
    }

    private static AttributeModel attribute(
            String name,
            AttributeKind kind,
            ColumnModel column,
            RelationshipModel relationship,
            EmbeddedModel embedded) {
        return new AttributeModel(
                name,
                "a.User",
                "Ljava/lang/Object;",
                "I",
                "int",
                kind,
                true,
                Generated.IDENTITY,
                VersionKind.CLIENT,
                true,
                column,
                relationship,
                embedded,
                null,
                "group");
    }
}
