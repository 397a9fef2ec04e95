package kehou.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A school under every rule that speaks of it (BX-1), the same for the school and its authority.
 *
 * @param day as of which rules and facts were taken
 * @param rules what is not met first, then what is undecided, then what is met
 */
public record ComplianceReport(int school, String name, LocalDate day, Instant at, List<RuleStanding> rules) {}
