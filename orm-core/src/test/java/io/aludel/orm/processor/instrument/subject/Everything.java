package io.aludel.orm.processor.instrument.subject;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A field of each type that JDBC has a getter for, and two that need a type. */
@Entity
public class Everything {
    @Id
    private long id;

    private boolean flag;
    private byte tiny;
    private short small;
    private int number;
    private float single;
    private double real;
    private char letter;
    private Boolean flagOrNull;
    private Byte tinyOrNull;
    private Short smallOrNull;
    private Integer numberOrNull;
    private Long bigOrNull;
    private Float singleOrNull;
    private Double realOrNull;
    private Character letterOrNull;
    private String text;
    private BigDecimal amount;
    private byte[] bytes;
    private UUID uuid;
    private LocalDate date;
    private LocalTime time;
    private LocalDateTime dateTime;
    private OffsetDateTime offsetDateTime;
    private Instant instant;
    private Color color;

    /** Stored through a type. */
    public enum Color {
        RED,
        GREEN
    }
}
