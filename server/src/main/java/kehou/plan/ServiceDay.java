package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day on which one kind of service runs. */
public record ServiceDay(LocalDate date, ServiceKind kind, String season, LocalTime from, LocalTime to) {}
