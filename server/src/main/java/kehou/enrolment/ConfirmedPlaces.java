package kehou.enrolment;

import java.util.Map;
import kehou.plan.Offering;

/** How many confirmed places a school's offerings have, and how many pupils have one or more of them. */
public record ConfirmedPlaces(Map<Offering.Id, Integer> byOffering, int pupils) {}
