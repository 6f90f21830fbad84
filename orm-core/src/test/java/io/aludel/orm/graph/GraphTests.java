package io.aludel.orm.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GraphTests {

    @Test
    void ordersByEdgesAndElseAsAdded() {
        Graph<String> graph = new Graph<String>()
                .addAll(List.of("d", "c", "b", "a"))
                .edge("a", "b")
                .edge("a", "d");
        assertThat(graph.order()).containsExactly("a", "d", "c", "b");
        assertThat(graph.cycles()).isEmpty();
    }

    @Test
    void keepsTheMembersOfACycleTogether() {
        Graph<String> graph = new Graph<String>()
                .edge("before", "x")
                .edge("x", "y")
                .edge("y", "z")
                .edge("z", "x")
                .edge("z", "after")
                .edge("self", "self");
        assertThat(graph.components())
                .containsExactly(List.of("before"), List.of("x", "y", "z"), List.of("after"), List.of("self"));
        assertThat(graph.cycles()).containsExactly(List.of("x", "y", "z"), List.of("self"));
    }

    @Test
    void sortsAChainTooLongForRecursion() {
        Graph<Integer> graph = new Graph<>();
        for (int i = 200_000; i > 0; i--) {
            graph.edge(i - 1, i);
        }
        List<Integer> order = graph.order();
        assertThat(order).hasSize(200_001).isSorted();
    }

    @RepeatedTest(50)
    void putsEverythingAfterWhatComesBeforeIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int size = 1 + random.nextInt(30);
        Graph<Integer> graph = new Graph<>();
        for (int i = 0; i < size; i++) {
            graph.add(random.nextInt(size));
        }
        for (int i = 0; i < size; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one < other) {
                graph.edge(one, other);
            }
        }
        List<Integer> order = graph.order();
        assertThat(order).containsExactlyInAnyOrderElementsOf(graph.nodes());
        for (Integer node : order) {
            assertThat(graph.predecessors(node))
                    .allSatisfy(before -> assertThat(order.indexOf(before)).isLessThan(order.indexOf(node)));
        }
    }
}
