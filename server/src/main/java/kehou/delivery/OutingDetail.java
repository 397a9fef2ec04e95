package kehou.delivery;

import java.util.List;

/** An outing with its children, for the school and the people who escort it. */
public record OutingDetail(Outing outing, List<OutingPupil> pupils) {}
