package io.aludel.orm.semantics.measure;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.HybridMethod;
import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.annotation.HybridUpdate;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.Expression;
import java.util.List;

@Entity
@Table("span")
public class Interval {
    @Id
    private Integer id;

    enum Kind {
        POINT,
        SHORT,
        LONG,
        ENDLESS
    }

    private int low;
    private int high;
    private Kind kind;

    protected Interval() {}

    public Interval(int low, int high) {
        this.low = low;
        this.high = high;
    }

    Interval of(Kind given) {
        this.kind = given;
        return this;
    }

    public Integer getId() {
        return id;
    }

    public int getLow() {
        return low;
    }

    public int getHigh() {
        return high;
    }

    // tag::length[]
    @HybridProperty
    public int getLength() {
        return high - low;
    }

    public void setLength(int length) {
        this.high = low + length;
    }

    @HybridUpdate("length")
    static List<Assignment> length(Expression<Integer> value) {
        return List.of(new Assignment(Interval_.high, Interval_.low.plus(value)));
    }
    // end::length[]

    /** Another name of {@code low}. */
    @HybridProperty
    public int getStart() {
        return low;
    }

    public void setStart(int start) {
        this.low = start;
    }

    @HybridProperty
    public double getRadius() {
        return Math.abs(getLength()) / 2.0;
    }

    @HybridMethod
    public boolean contains(int point) {
        return low <= point && point <= high;
    }

    @HybridMethod
    public boolean intersects(int otherLow, int otherHigh) {
        return contains(otherLow) || contains(otherHigh);
    }

    @HybridProperty
    public String getSize() {
        return switch (kind) {
            case POINT -> "none";
            case SHORT, LONG -> {
                int length = getLength();
                yield length > 10 ? "big" : "small";
            }
            default -> null;
        };
    }

    @HybridProperty
    public int getWeight() {
        switch (low) {
            case 1:
            case 2:
                return high;
            case 3:
                return -1;
        }
        return 0;
    }
}
