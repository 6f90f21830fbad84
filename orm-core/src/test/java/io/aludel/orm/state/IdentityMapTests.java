package io.aludel.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Book;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class IdentityMapTests {
    private final MappingRegistry registry = MappingRegistry.of(Author.class);
    private final EntityMapping author = registry.mapping(Author.class);
    private final EntityMapping book = registry.mapping(Book.class);
    private final IdentityMap map = new IdentityMap();

    private InstanceState state(EntityMapping mapping, Object identity, List<Object> held) {
        Managed entity = (Managed) mapping.accessor().newInstance();
        held.add(entity);
        InstanceState state = new InstanceState(mapping, entity);
        state.identity(identity);
        return state;
    }

    @RepeatedTest(20)
    void behavesAsAMapByEntityAndKey() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<List<Object>, InstanceState> model = new HashMap<>();
        List<Object> held = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            if (random.nextInt(20) == 0) {
                map.expect(random.nextInt(300));
            }
            EntityMapping mapping = random.nextBoolean() ? author : book;
            Object identity = random.nextBoolean() ? (Object) (random.nextInt(400) - 200) : "k" + random.nextInt(50);
            List<Object> key = List.of(mapping, identity);
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    InstanceState state = state(mapping, identity, held);
                    assertThat(map.put(state)).as("seed %d", seed).isSameAs(model.put(key, state));
                }
                case 2 -> {
                    InstanceState state = model.remove(key);
                    if (state != null) {
                        map.remove(state);
                    }
                }
                default -> rekey(random, model, key);
            }
            assertThat(map.find(mapping, identity)).as("seed %d", seed).isSameAs(model.get(key));
            if (identity instanceof Integer number) {
                assertThat(map.find(mapping, (long) number)).as("seed %d", seed).isSameAs(model.get(key));
            }
        }
        assertThat(map.size()).isEqualTo(model.size());
        assertThat(map.states()).containsExactlyInAnyOrderElementsOf(model.values());
    }

    private void rekey(Random random, Map<List<Object>, InstanceState> model, List<Object> key) {
        InstanceState state = model.remove(key);
        if (state != null) {
            Object identity = random.nextInt(400) - 200;
            assertThat(map.rekey(state, identity)).isSameAs(model.put(List.of(key.get(0), identity), state));
        }
    }

    @Test
    void longAndIntegerKeysAreFoundByAPrimitive() {
        List<Object> held = new ArrayList<>();
        InstanceState negative = state(author, -5L, held);
        map.put(negative);
        assertThat(map.find(author, -5L)).isSameAs(negative);
        assertThat(map.find(author, (Object) (-5)))
                .as("another type is another key")
                .isNull();
    }

    @Test
    void reclaimedObjectsVanish() {
        List<Object> held = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            InstanceState state = state(author, i, new ArrayList<>());
            map.put(state);
            if (i % 100 == 0) {
                held.add(state.entity());
            } else {
                state.clear();
            }
        }
        assertThat(map.states()).hasSize(100);
        assertThat(map.size()).as("dropped as the table filled").isLessThan(200);
        assertThat(map.find(author, 1)).isNull();
        assertThat(map.find(author, 100).entity()).isSameAs(held.get(1));
    }
}
