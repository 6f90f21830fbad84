package io.aludel.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.tutorial.query.User;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTests {
    private static final int MANY = 120_000;

    private final EntityMapping mapping = MetaData.of(User.class).registry().mapping(User.class);
    private final List<Managed> kept = new ArrayList<>();
    private final Frame frame = new Frame();

    @Test
    void forgetsInsertedObjectsThatWereReclaimed() {
        for (int i = 0; i < MANY; i++) {
            insertedAndReclaimed();
            if (i % 10_000 == 0) {
                inserted();
            }
            frame.dropReclaimed();
        }
        List<Managed> remembered = new ArrayList<>();
        frame.inserted().forEach((state, birth) -> {
            if (state.entity() != null) {
                remembered.add(state.entity());
            }
        });
        assertThat(remembered).usingElementComparator((a, b) -> a == b ? 0 : 1).containsExactlyElementsOf(kept);
        assertThat(frame.inserted().size()).isLessThan(MANY / 2);
    }

    @Test
    void forgetsDeletedObjectsThatWereReclaimed() {
        for (int i = 0; i < MANY; i++) {
            InstanceState state = new InstanceState(mapping, (Managed) (Object) new User("name", 1));
            frame.deleted(state);
            state.clear();
            frame.dropReclaimed();
        }
        assertThat(frame.deleted()).hasSizeLessThan(MANY);
    }

    private void insertedAndReclaimed() {
        InstanceState state = inserted();
        kept.remove(kept.size() - 1);
        state.clear();
    }

    private InstanceState inserted() {
        Managed entity = (Managed) (Object) new User("name", 1);
        kept.add(entity);
        InstanceState state = new InstanceState(mapping, entity);
        Births births = new Births(1);
        births.add(state, entity);
        frame.inserted(List.of(state), births);
        return state;
    }
}
