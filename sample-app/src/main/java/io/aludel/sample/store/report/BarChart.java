package io.aludel.sample.store.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars, laid out for an SVG of 760 units in width. */
public record BarChart(int height, List<Bar> bars) {
    private static final int ROW = 24;
    private static final int LEFT = 150;
    private static final int WIDEST = 500;

    /** One bar with its words. */
    public record Bar(String label, String value, int y, int width) {
        public int textY() {
            return y + 13;
        }

        public int valueX() {
            return LEFT + width + 6;
        }
    }

    static BarChart of(List<CountryRevenue> countries) {
        BigDecimal highest = countries.stream()
                .map(CountryRevenue::revenue)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        List<Bar> bars = new ArrayList<>();
        for (CountryRevenue country : countries) {
            double share = country.revenue().doubleValue() / Math.max(highest.doubleValue(), 0.01);
            bars.add(new Bar(country.country(), country.revenue().toPlainString(), 8 + bars.size() * ROW, (int)
                    Math.round(share * WIDEST)));
        }
        return new BarChart(16 + bars.size() * ROW, List.copyOf(bars));
    }
}
