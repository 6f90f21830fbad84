package io.aludel.orm.semantics.measure;

import io.aludel.orm.semantics.measure.Interval.Kind;
import java.util.List;

public final class Intervals {
    private Intervals() {}

    public static List<Interval> ofEachKind() {
        return List.of(
                new Interval(1, 1).of(Kind.POINT),
                new Interval(2, 5).of(Kind.SHORT),
                new Interval(3, 20).of(Kind.LONG),
                new Interval(4, 99).of(Kind.ENDLESS));
    }
}
