package kehou.quality;

import java.time.Instant;
import java.util.List;

/** What a family reads of its child's class at the end of the term. */
public record ChildEvaluation(
        String courseName,
        String instructorName,
        String method,
        List<String> aspects,
        List<String> results,
        String comment,
        Instant writtenAt) {}
