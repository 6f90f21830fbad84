package io.aludel.sample.store.order;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody means to buy: track numbers and how many of each. Lives in the HTTP session. */
public final class Basket implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<Integer, Integer> quantities = new LinkedHashMap<>();

    public void add(int track) {
        quantities.merge(track, 1, Integer::sum);
    }

    public void clear() {
        quantities.clear();
    }

    public int size() {
        return quantities.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of each track, in the order in which they were put in. */
    public Map<Integer, Integer> quantities() {
        return Collections.unmodifiableMap(quantities);
    }
}
