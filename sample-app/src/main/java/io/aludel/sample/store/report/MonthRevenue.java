package io.aludel.sample.store.report;

import java.math.BigDecimal;

/** What was sold in one month. */
public record MonthRevenue(int year, int month, BigDecimal revenue) {}
