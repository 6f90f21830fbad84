package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EmbeddableAccessor;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.processor.instrument.subject.Everything;
import io.aludel.orm.processor.instrument.subject.Person;
import io.aludel.orm.processor.instrument.subject.Pet;
import io.aludel.orm.state.Managed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntityAccessorTests {
    private static final int AGE = 5;

    private final EntityAccessor people = EntityAccessor.of(Person.class);

    @Test
    void anEntityKnowsItsAccessor() {
        assertThat(((Managed) new Person("a", "b")).$accessor()).isSameAs(people);
        assertThat(people.type()).isEqualTo(Person.class);
    }

    @Test
    void theModelsStandFromTheTopmostClassDown() {
        List<EntityModel> models =
                Arrays.stream(people.model()).map(EntityModel::decode).toList();
        assertThat(models)
                .extracting(model -> model.className().replaceAll(".*\\.", ""))
                .containsExactly("Numbered", "Remarked", "Person");
        Stream<AttributeModel> all = models.stream().flatMap(model -> model.attributes().stream());
        assertThat(all.map(AttributeModel::name))
                .startsWith("id", "version", "remark", "firstName", "lastName", "age")
                .endsWith("pets");
    }

    @Test
    void aMaterialisedInstanceHasOnlyItsUnmappedFieldsInitialised() {
        int createdBefore = Person.created();
        Person person = (Person) people.newInstance();
        assertThat(person.scratch()).isEqualTo(7);
        assertThat(person.log()).isEmpty();
        assertThat(person.isActive()).isFalse();
        assertThat(person.getBalance()).isNull();
        assertThat((Object) person.getPets()).isNull();
        assertThat(person.getRemark()).isNull();
        assertThat(((Managed) person).$written(0)).isZero();
        assertThat(Person.created()).isEqualTo(createdBefore);
    }

    @Test
    void aClassWithoutNoArgConstructorIsMadeWithoutOne() {
        Pet pet = (Pet) EntityAccessor.of(Pet.class).newInstance();
        assertThat(pet.getName()).isNull();
    }

    @Test
    void valuesGoInAndOutWithoutEvents() {
        Person person = (Person) people.newInstance();
        people.put(person, 0, 7L);
        people.put(person, AGE, 42);
        assertThat(person.getId()).isEqualTo(7);
        assertThat(people.get(person, AGE)).isEqualTo(42);
        people.put(person, AGE, null);
        assertThat(person.getAge()).isZero();
        assertThat(((Managed) person).$written(0)).isZero();
    }

    @Test
    void anUnknownAttributeIsRefused() {
        Object person = people.newInstance();
        assertThatThrownBy(() -> people.get(person, 99)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> people.get(person, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void primitivesOfEveryTypeTakeNullAsZero() {
        EntityAccessor accessor = EntityAccessor.of(Everything.class);
        Object everything = accessor.newInstance();
        Object[] zeros = {0L, false, (byte) 0, (short) 0, 0, 0f, 0d, (char) 0};
        for (int attribute = 0; attribute < zeros.length; attribute++) {
            accessor.put(everything, attribute, null);
            assertThat(accessor.get(everything, attribute)).isEqualTo(zeros[attribute]);
        }
    }

    @Test
    void aRecordIsMadeAndTakenApart() {
        EmbeddableAccessor accessor = EmbeddableAccessor.of(Pet.Chip.class);
        LocalDate today = LocalDate.of(2026, 11, 21);
        Object chip = accessor.newInstance(new Object[] {"42", today, null});
        assertThat(chip).isEqualTo(new Pet.Chip("42", today, 0));
        assertThat(accessor.get(chip, 1)).isEqualTo(today);
        assertThat(accessor.get(chip, 2)).isEqualTo(0);
    }

    @Test
    void anEmbeddableClassIsMadeAndTakenApart() {
        EmbeddableAccessor accessor = EmbeddableAccessor.of(Pet.Weight.class);
        Pet.Weight weight = (Pet.Weight) accessor.newInstance(new Object[] {1200, true});
        assertThat(weight.grams()).isEqualTo(1200);
        assertThat(weight.isEstimated()).isTrue();
        assertThat(accessor.get(weight, 0)).isEqualTo(1200);
        assertThat((Object) weight).isNotInstanceOf(Managed.class);
    }

    @Test
    void aPlainClassIsRefusedWithTheLineToAdd() {
        assertThatThrownBy(() -> EntityAccessor.of(String.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContainingAll(
                        "java.lang.String", "maven.compiler.proc", "annotationProcessor", "EnhanceMain")
                .extracting(e -> ((OrmException) e).code())
                .isEqualTo(ErrorCode.NOT_INSTRUMENTED);
    }
}
