package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.OrmException;
import io.aludel.orm.processor.instrument.subject.Person;
import io.aludel.orm.processor.instrument.subject.Pet;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Reads and writes of {@link Person}'s fields, wherever its source touches them. */
class InstrumentedAccessTests {
    private static final int ID = 0;
    private static final int VERSION = 1;
    private static final int REMARK = 2;
    private static final int FIRST_NAME = 3;
    private static final int LAST_NAME = 4;
    private static final int AGE = 5;
    private static final int ACTIVE = 6;
    private static final int SCORE = 7;
    private static final int PETS = 11;

    private final Person person = new Person("Ada", "Lovelace", 36);
    private final Bits bits = Bits.of(person);

    @Test
    void constructorsAndInitialisersRecordWhatTheyAssign() {
        assertThat(person).isInstanceOf(Managed.class);
        assertThat(bits.isWritten(FIRST_NAME)).isTrue();
        assertThat(bits.isWritten(LAST_NAME)).isTrue();
        assertThat(bits.isWritten(AGE)).isTrue();
        assertThat(bits.isWritten(ACTIVE)).isTrue();
        assertThat(bits.isWritten(REMARK)).isTrue();
        assertThat(bits.isWritten(ID)).isFalse();
        assertThat(bits.isWritten(SCORE)).isFalse();
    }

    @Test
    void aFinalCollectionFieldHoldsATrackedOne() {
        assertThat((Object) person.getPets())
                .isNotExactlyInstanceOf(ArrayList.class)
                .isInstanceOf(List.class);
    }

    @Test
    void everyKindOfWriteIsRecorded() {
        assertThat(writtenBy(() -> person.setFirstName("B"))).containsExactly(FIRST_NAME);
        assertThat(writtenBy(person::birthday)).containsExactly(AGE);
        assertThat(writtenBy(person::birthdayAfter)).containsExactly(AGE);
        assertThat(writtenBy(() -> person.anonymous().run())).containsExactly(FIRST_NAME, AGE);
        assertThat(writtenBy(() -> person.edit().first("C"))).containsExactly(FIRST_NAME);
        assertThat(writtenBy(person::bump)).containsExactly(VERSION);
        assertThat(writtenBy(() -> person.setId(5L))).containsExactly(ID);
        person.setScore(3.0);
        assertThat(writtenBy(person::halve)).containsExactly(SCORE);
    }

    @Test
    void theValuesAreThoseThatPlainJavaGives() {
        assertThat(person.birthday()).isEqualTo(37);
        assertThat(person.birthdayAfter()).isEqualTo(37);
        assertThat(person.getAge()).isEqualTo(38);
        person.bump();
        assertThat(person.getVersion()).isEqualTo(3);
        person.setScore(3.0);
        assertThat(person.halve()).isEqualTo(1.5);
        assertThat(person.branches()).isEqualTo("gLovelace");
        assertThat(person.getAge()).isEqualTo(3 + 3);
        person.setFirstName(null);
        assertThat(person.branches()).isEqualTo("gnpe");
        assertThat(new Person.Builder().first("q").build().getAge()).isEqualTo(1);
        assertThat(person.reference().apply(person)).isNull();
    }

    @Test
    void everyKindOfReadLoadsWhatIsNotLoaded() {
        assertAsksToLoad(FIRST_NAME, person::getFirstName);
        assertAsksToLoad(FIRST_NAME, () -> person.lambda().get());
        assertAsksToLoad(FIRST_NAME, () -> person.reference().apply(person));
        assertAsksToLoad(LAST_NAME, () -> person.byLastName().compare(person, person));
        assertAsksToLoad(AGE, person::birthday);
        assertAsksToLoad(REMARK, person::getRemark);
        assertAsksToLoad(PETS, person::getPets);
        assertAsksToLoad(VERSION, person::getVersion);
    }

    @Test
    void theKeyIsNeverLoaded() {
        person.setId(7L);
        bits.unload(ID);
        assertThat(person.getId()).isEqualTo(7);
        assertThat(person.compareIds(person)).isZero();
    }

    @Test
    void toStringTakesWhatIsThere() {
        bits.unload(FIRST_NAME).unload(LAST_NAME);
        assertThat(person).hasToString("Person(Ada Lovelace, 36)");
        bits.unload(AGE);
        assertThat(person).hasToString("Person(Ada Lovelace, 36)");
    }

    @Test
    void toStringCallsWhatASubclassMakesOfAGetter() {
        Person younger = new Person("Ada", "Lovelace", 36) {
            @Override
            public int getAge() {
                return super.getAge() - 10;
            }
        };
        assertThat(younger).hasToString("Person(Ada Lovelace, 26)");
    }

    @Test
    void aCloneHasTheValues() {
        Person clone = person.clone();
        clone.setFirstName("Byron");
        assertThat(person.getFirstName()).isEqualTo("Ada");
        assertThat(clone.getLastName()).isEqualTo("Lovelace");
    }

    @Test
    void aValidatorSeesEachValueFirst() {
        Pet pet = new Pet("  Rex ", null);
        assertThat(pet.getName()).isEqualTo("Rex");
        assertThatThrownBy(() -> pet.setName(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(pet.getName()).isEqualTo("Rex");
    }

    @Test
    void aValidatorSeesElementsToo() {
        Pet tiger = new Pet("tiger", null);
        assertThatThrownBy(() -> person.getPets().add(tiger)).hasMessage("pets takes no tiger");
        assertThatThrownBy(() -> tiger.setOwner(person)).hasMessage("pets takes no tiger");
        assertThat(tiger.getOwner()).isNull();
        Pet cat = new Pet("cat", null);
        cat.setOwner(person);
        assertThat(person.getPets()).containsExactly(cat);
    }

    @Test
    void aNestedEntityIsOneToo() {
        Pet.Note note = new Pet.Note();
        note.setText("x");
        assertThat(Bits.of(note).isWritten(1)).isTrue();
        assertThat(note.getText()).isEqualTo("x");
    }

    private List<Integer> writtenBy(ThrowingCallable change) {
        bits.forgetWrites();
        try {
            change.call();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        List<Integer> written = new ArrayList<>();
        for (int attribute = 0; attribute <= PETS; attribute++) {
            if (bits.isWritten(attribute)) {
                written.add(attribute);
            }
        }
        return written;
    }

    // A transient object has nothing to load from, so the question is answered by an error.
    private void assertAsksToLoad(int attribute, ThrowingCallable read) {
        Bits unloaded = bits.unload(attribute);
        assertThatThrownBy(read).isInstanceOf(OrmException.class);
        unloaded.entity().$unloaded(0, 0);
    }
}
