package io.aludel.sample.store.report;

import java.math.BigDecimal;

/** What was sold to one country. */
public record CountryRevenue(String country, BigDecimal revenue) {}
