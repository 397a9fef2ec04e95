package kehou.plan;

import java.time.Instant;

/** One survey of a school in numbers: how many are asked, have answered, take part. No names. */
public record SurveyFigure(
        int school,
        DemandSurvey.Id survey,
        DemandSurvey.Kind kind,
        String title,
        Instant opensAt,
        Instant closesAt,
        int asked,
        int answered,
        int takingPart) {}
