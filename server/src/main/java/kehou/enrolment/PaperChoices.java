package kehou.enrolment;

import java.util.List;

/**
 * What a family can answer on paper for its child, for whoever prints the sheet and keys it in.
 *
 * @param places that it could give up
 * @param waitings in line, or with a seat offered
 * @param draws whose wishes can be written now
 */
public record PaperChoices(
        Catalogue catalogue, List<PaperPlace> places, List<WaitingPlace> waitings, List<ChildDraw> draws) {
    /** A place with what would go back for it now. */
    public record PaperPlace(Enrolment enrolment, String courseName, RefundPreview refund) {}
}
