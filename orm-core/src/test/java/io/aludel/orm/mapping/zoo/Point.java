package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Embeddable;

@Embeddable
public class Point {
    private int x;
    private int y;

    public int getX() {
        return x;
    }

    public void move(int dx, int dy) {
        x += dx;
        y += dy;
    }
}
