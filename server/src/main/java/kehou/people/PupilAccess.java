package kehou.people;

import java.time.Instant;
import kehou.kernel.PersonName;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import org.jspecify.annotations.Nullable;

/** One look of staff at a child's data, as the family sees it; {@code who} shows the surname. */
public record PupilAccess(Instant at, @Nullable PersonName who, Role role, String fields, Purpose purpose) {}
