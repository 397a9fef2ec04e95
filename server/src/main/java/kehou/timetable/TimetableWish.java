package kehou.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kehou.kernel.RowId;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.region.Term;
import kehou.region.Venue;
import kehou.timetable.solver.TimetableWeights;
import org.jspecify.annotations.Nullable;

/**
 * What a school wants of a search. Lists are empty if absent.
 *
 * @param kind PLAN if absent
 * @param term the running term if absent
 * @param comparedWith the run it stands beside; its places are those of today then
 * @param weights the usual ones if absent
 * @param seconds how long it may search at most; 20 if absent
 * @param periods if absent, the times at which offerings of the term meet, on every weekday with service
 * @param pinned lessons that stay where they are said to be
 * @param absences when instructors and assistants are not there
 * @param closures weekdays on which a venue cannot be used
 * @param badWeather weekdays on which no ground can be used
 * @param workLimits the most that a person works in a week
 * @param onSite people on site by weekday; where none are named, their number is not looked at
 * @param needGroups offerings that the same pupils need
 * @param preferences weekdays that an offering would like
 * @param travelMinutes the way between any two campuses
 * @param perDay whether every grade is to have its interest and club time every day ('1+N'); yes if absent
 */
public record TimetableWish(
        SolveRun.@Nullable Kind kind,
        Term.@Nullable Id term,
        SolveRun.@Nullable Id comparedWith,
        @Nullable @Valid TimetableWeights weights,
        @Nullable @Min(1) @Max(300) Integer seconds,
        @Nullable @Size(max = 100) List<@NotNull @Valid WishedPeriod> periods,
        @Nullable @Size(max = 2000) List<@NotNull @Valid PinnedLesson> pinned,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Absence> absences,
        @Nullable @Size(max = 1000) List<@NotNull @Valid VenueClosure> closures,
        @Nullable @Size(max = 7) List<@Min(1) @Max(7) Integer> badWeather,
        @Nullable @Size(max = 1000) List<@NotNull @Valid WorkLimit> workLimits,
        @Nullable @Size(max = 7) List<@NotNull @Valid OnSitePeople> onSite,
        @Nullable @Size(max = 500) List<@NotNull @Valid NeedGroup> needGroups,
        @Nullable @Size(max = 1000) List<@NotNull @Valid DayPreference> preferences,
        @Nullable @Min(0) @Max(180) Integer travelMinutes,
        @Nullable Boolean perDay) {
    /** A period of the service on one weekday. */
    public record WishedPeriod(
            @Min(1) @Max(7) int weekday,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    /** The n-th weekly lesson of an offering stays here. */
    public record PinnedLesson(
            Offering.@NotNull Id offering,
            @Min(1) @Max(14) int number,
            @Min(1) @Max(7) int weekday,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            Venue.@NotNull Id venue) {}

    /** Not there on that weekday, from one time to another or the whole day. */
    public record Absence(
            Instructor.@NotNull Id instructor,
            @Min(1) @Max(7) int weekday,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @NotNull @Size(max = 60) String reason) {}

    /** A venue that cannot be used on that weekday. */
    public record VenueClosure(
            Venue.@NotNull Id venue,
            @Min(1) @Max(7) int weekday,
            @NotNull @Size(max = 60) String reason) {}

    /** The most minutes a person gives in a week. */
    public record WorkLimit(
            Instructor.@NotNull Id instructor,
            @Min(1) @Max(10_000) int minutes) {}

    /** How many people are on site that weekday. */
    public record OnSitePeople(
            @Min(1) @Max(7) int weekday, @Min(0) @Max(100) int people) {}

    /** Offerings that the same pupils need. */
    public record NeedGroup(
            @NotNull @Size(max = 60) String name,
            @NotEmpty @Size(max = 300) List<Offering.@NotNull Id> offerings) {}

    /** Weekdays that an offering would like. */
    public record DayPreference(
            Offering.@NotNull Id offering, @NotEmpty List<@Min(1) @Max(7) Integer> weekdays) {}

    /** New places for drafts, as the school usually wants them. */
    public static TimetableWish usual(int seconds) {
        return new TimetableWish(
                null, null, null, null, seconds, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same wish with these lessons pinned. */
    TimetableWish pinning(List<PinnedLesson> pins) {
        return new TimetableWish(
                kind,
                term,
                comparedWith,
                weights,
                seconds,
                periods,
                pins,
                absences,
                closures,
                badWeather,
                workLimits,
                onSite,
                needGroups,
                preferences,
                travelMinutes,
                perDay);
    }

    static final int USUAL_SECONDS = 20;

    SolveRun.Kind kindOrPlan() {
        return kind == null ? SolveRun.Kind.PLAN : kind;
    }

    int secondsOrUsual() {
        return seconds == null ? USUAL_SECONDS : seconds;
    }

    static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Every row of the school that the wish names. */
    List<RowId> rows() {
        List<RowId> rows = new ArrayList<>();
        if (comparedWith != null) {
            rows.add(comparedWith);
        }
        of(pinned).forEach(pin -> {
            rows.add(pin.offering());
            rows.add(pin.venue());
        });
        of(absences).forEach(absence -> rows.add(absence.instructor()));
        of(closures).forEach(closure -> rows.add(closure.venue()));
        of(workLimits).forEach(limit -> rows.add(limit.instructor()));
        of(needGroups).forEach(group -> rows.addAll(group.offerings()));
        of(preferences).forEach(preference -> rows.add(preference.offering()));
        return rows;
    }

    /** The parts in which it asks for something else than that one. */
    List<String> changedFrom(TimetableWish before) {
        List<String> changed = new ArrayList<>();
        note(changed, "weights", weights, before.weights);
        note(changed, "periods", of(periods), of(before.periods));
        note(changed, "pinned", of(pinned), of(before.pinned));
        note(changed, "absences", of(absences), of(before.absences));
        note(changed, "closures", of(closures), of(before.closures));
        note(changed, "badWeather", of(badWeather), of(before.badWeather));
        note(changed, "workLimits", of(workLimits), of(before.workLimits));
        note(changed, "onSite", of(onSite), of(before.onSite));
        note(changed, "needGroups", of(needGroups), of(before.needGroups));
        note(changed, "preferences", of(preferences), of(before.preferences));
        note(changed, "travelMinutes", travelMinutes, before.travelMinutes);
        note(changed, "perDay", perDay, before.perDay);
        return changed;
    }

    private static void note(List<String> changed, String part, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            changed.add(part);
        }
    }
}
