package kehou.library;

import java.time.Instant;
import java.util.List;

/** A sheet as it is shown, without its expert. */
public record ScoreLine(
        int pass,
        List<Integer> points,
        List<String> remarks,
        int total,
        Admission.Decision advice,
        String opinion,
        Instant at) {
    static ScoreLine of(ScoreSheet sheet) {
        return new ScoreLine(
                sheet.pass(),
                sheet.points(),
                sheet.remarks(),
                sheet.total(),
                sheet.advice(),
                sheet.opinion(),
                sheet.at());
    }
}
