package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Embeddable;
import java.math.BigDecimal;

@Embeddable
public record Money(BigDecimal amount, String currency) {}
