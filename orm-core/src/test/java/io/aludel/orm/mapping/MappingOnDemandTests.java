package io.aludel.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.zoo.Animal;
import io.aludel.orm.mapping.zoo.Car;
import io.aludel.orm.mapping.zoo.Cat;
import io.aludel.orm.mapping.zoo.Invoice;
import io.aludel.orm.mapping.zoo.Keeper;
import io.aludel.orm.mapping.zoo.Vehicle;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.EntityOutline;
import io.aludel.orm.model.ModelLookup;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Book;
import io.aludel.orm.state.library.Reader;
import io.aludel.orm.state.library.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A registry whose entities are mapped one after the other is the same as one that is mapped at once. */
class MappingOnDemandTests {
    private final MappingRegistry atOnce = MappingRegistry.of(
            Author.class, Reader.class, Animal.class, Cat.class, Keeper.class, Vehicle.class, Car.class, Invoice.class);
    private final List<Class<?>> types =
            atOnce.mappings().stream().<Class<?>>map(EntityMapping::type).toList();

    @Test
    void theWholeIsTheSameInWhateverOrderItsEntitiesWereUsed() {
        List<Class<?>> backwards = new ArrayList<>(types);
        Collections.reverse(backwards);
        for (List<Class<?>> order : List.of(types, backwards, List.<Class<?>>of(), List.<Class<?>>of(Tag.class))) {
            MappingRegistry registry = onDemand();

            order.forEach(registry::mapping);

            assertThat(names(registry)).isEqualTo(names(atOnce));
            assertThat(tables(registry)).isEqualTo(tables(atOnce));
            assertThat(details(registry)).isEqualTo(details(atOnce));
        }
    }

    @Test
    void aMappingStaysTheSameWhenMoreAreMapped() {
        MappingRegistry registry = onDemand();
        EntityMapping book = registry.mapping(Book.class);
        EntityMapping author = ((RelationshipMapping) book.attribute("author")).target();

        registry.complete();

        assertThat(registry.mapping(Book.class)).isSameAs(book);
        assertThat(registry.mapping(Author.class)).isSameAs(author);
        assertThat(registry.schema().tables()).contains(book.table(), author.table());
    }

    @Test
    void hierarchiesAreMappedTogether() {
        MappingRegistry registry = onDemand();

        EntityMapping cat = registry.mapping(Cat.class);

        assertThat(cat.root().selfAndDescendants())
                .extracting(EntityMapping::name)
                .isEqualTo(atOnce.mapping(Animal.class).selfAndDescendants().stream()
                        .map(EntityMapping::name)
                        .toList());
    }

    @Test
    void anIndexWithoutOutlinesIsMappedAtOnce() {
        assertThat(EntityIndex.of(types).isOutlined()).isFalse();
        assertThat(EntityIndex.of(types, outlines()).isOutlined()).isTrue();
    }

    @Test
    void twoEntitiesWithOneTableAreFoundAtTheStart() {
        List<EntityOutline> outlines = new ArrayList<>(outlines());
        EntityOutline first = outlines.get(0);
        outlines.set(1, new EntityOutline(outlines.get(1).className(), first.table(), first.changed()));

        assertThat(EntityIndex.of(types, outlines).isOutlined()).isFalse();
    }

    private MappingRegistry onDemand() {
        return new MappingRegistry(EntityIndex.of(types, outlines()));
    }

    private List<EntityOutline> outlines() {
        Map<String, EntityModel> models = new LinkedHashMap<>();
        atOnce.mappings().forEach(mapping -> models.put(mapping.model().className(), mapping.model()));
        ModelLookup lookup = new ModelLookup() {
            @Override
            public EntityModel find(String className) {
                return models.get(className);
            }

            @Override
            public Collection<EntityModel> all() {
                return models.values();
            }
        };
        return models.values().stream()
                .map(model ->
                        EntityOutline.decode(EntityOutline.of(model, lookup).encode()))
                .toList();
    }

    private static List<String> names(MappingRegistry registry) {
        return registry.mappings().stream().map(EntityMapping::name).toList();
    }

    private static List<String> tables(MappingRegistry registry) {
        return registry.schema().tables().stream()
                .map(table -> table + " " + table.columns() + " " + keys(table))
                .toList();
    }

    private static String keys(Table table) {
        return table.primaryKey().columns() + " "
                + table.foreignKeys().stream()
                        .map(key -> key.name() + key.columns() + key.targetColumns() + key.onDelete())
                        .toList();
    }

    private static Map<String, List<String>> details(MappingRegistry registry) {
        return registry.mappings().stream()
                .collect(Collectors.toMap(EntityMapping::name, MappingOnDemandTests::details, (a, b) -> a));
    }

    private static List<String> details(EntityMapping mapping) {
        List<String> details = new ArrayList<>(List.of(
                mapping.tables().toString(),
                mapping.columns().toString(),
                mapping.hiddenColumns().toString(),
                mapping.selfAndDescendants().toString(),
                mapping.id().columns().toString()));
        mapping.relationships().forEach(relationship -> details.add(join(relationship)));
        return details;
    }

    private static String join(RelationshipMapping relationship) {
        Function<Column, String> name = column -> column.table() + "." + column.name();
        return relationship.path() + " " + relationship.direction() + " " + relationship.target() + " "
                + relationship.pairs() + relationship.secondaryPairs() + relationship.writesSecondary()
                + (relationship.reverse() == null ? "" : relationship.reverse().path())
                + relationship.foreignKeyColumns().stream().map(name).toList();
    }
}
