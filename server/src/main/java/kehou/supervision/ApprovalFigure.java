package kehou.supervision;

import java.time.Instant;
import java.util.Map;

/**
 * What a school answered in a term to places that families chose and that wanted its answer (KH-29, JA-6), in places; names
 * no child. Every place is in one of waiting, approved, silent, ended and the three reasons of a refusal.
 *
 * @param term its id
 * @param waiting not answered yet, and still in time
 * @param silent the school's time was over without an answer: as good as approved
 * @param ended over before the school answered
 * @param courseNeeds refused: the child does not meet what the course publicly asks for
 * @param wrongList refused: on a list by mistake
 * @param other refused for something else
 * @param complaints of children kept out of this school, with an account or without, from its first refusal of the term
 *     to the term's last day. Who wrote is known to nobody, so that they need not be of the refused families
 */
public record ApprovalFigure(
        int school,
        String schoolName,
        int district,
        String districtName,
        long term,
        int waiting,
        int approved,
        int silent,
        int ended,
        int courseNeeds,
        int wrongList,
        int other,
        int complaints,
        Instant countedAt) {
    ApprovalFigure named(Map<Integer, String> names) {
        return new ApprovalFigure(
                school,
                names.getOrDefault(school, ""),
                district,
                names.getOrDefault(district, ""),
                term,
                waiting,
                approved,
                silent,
                ended,
                courseNeeds,
                wrongList,
                other,
                complaints,
                countedAt);
    }
}
