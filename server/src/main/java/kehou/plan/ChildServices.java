package kehou.plan;

import java.util.List;

/** The services of its school that are for one child: their times, and the next days of each. */
public record ChildServices(List<ServicePeriod> periods, List<ServiceDay> ahead) {}
