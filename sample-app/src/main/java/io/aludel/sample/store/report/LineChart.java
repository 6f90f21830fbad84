package io.aludel.sample.store.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line over months, laid out for an SVG of 760 by 240 units. */
public record LineChart(String points, List<Tick> ticks, String highest) {
    private static final double LEFT = 40;
    private static final double WIDTH = 710;
    private static final double BOTTOM = 210;
    private static final double HEIGHT = 190;

    /** A word under the axis. */
    public record Tick(int x, String label) {}

    static LineChart of(List<MonthRevenue> months) {
        double highest = months.stream()
                .mapToDouble(month -> month.revenue().doubleValue())
                .max()
                .orElse(0);
        StringBuilder points = new StringBuilder();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            MonthRevenue month = months.get(i);
            double x = LEFT + (months.size() == 1 ? 0 : WIDTH * i / (months.size() - 1));
            double y = BOTTOM - HEIGHT * month.revenue().doubleValue() / Math.max(highest, 0.01);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            if (month.month() == 1 || i == 0) {
                ticks.add(new Tick((int) x, Integer.toString(month.year())));
            }
        }
        return new LineChart(
                points.toString().strip(), List.copyOf(ticks), String.format(Locale.ROOT, "%.2f", highest));
    }
}
