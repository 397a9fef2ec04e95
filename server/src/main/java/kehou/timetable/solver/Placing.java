package kehou.timetable.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The search's question: where does this lesson go? Public only because the search makes copies of it. */
@PlanningEntity(comparatorClass = Placing.ByChoice.class)
public class Placing {
    @PlanningId
    public int id;

    private LessonToPlace lesson;

    @ValueRangeProvider(id = "spots")
    public List<Spot> spots;

    @PlanningVariable(valueRangeProviderRefs = "spots", allowsUnassigned = true)
    public @Nullable Spot spot;

    @PlanningPin
    public boolean pinned;

    private @Nullable Spot now;

    /** For the search only. */
    @SuppressWarnings("NullAway.Init")
    public Placing() {}

    Placing(LessonToPlace lesson, List<Spot> spots, @Nullable Spot spot, @Nullable Spot now, boolean pinned) {
        this.id = lesson.id();
        this.lesson = lesson;
        this.spots = spots;
        this.spot = spot;
        this.now = now;
        this.pinned = pinned;
    }

    int id() {
        return id;
    }

    LessonToPlace lesson() {
        return lesson;
    }

    List<Spot> spots() {
        return spots;
    }

    @Nullable
    Spot spotOrNull() {
        return spot;
    }

    /** Where it is; only asked of lessons that have a place. */
    Spot spot() {
        return Objects.requireNonNull(spot);
    }

    int weekday() {
        return spot().weekday();
    }

    TeachingRoom room() {
        return spot().room();
    }

    boolean pinned() {
        return pinned;
    }

    @Nullable
    Spot now() {
        return now;
    }

    /** The same lesson at that place. */
    Placing at(@Nullable Spot place) {
        return new Placing(lesson, spots, place, now, pinned);
    }

    boolean moved() {
        return now != null && !now.equals(spot);
    }

    boolean meets(Placing other) {
        return spot().overlaps(other.spot()) && lesson.sharesAWeekWith(other.lesson);
    }

    /** From and to in one number, for counting the time in which something runs. */
    int interval() {
        return spot().from() * 10_000 + spot().to();
    }

    /** Whoever has the least choice is placed first; the search takes the greatest first. */
    public static final class ByChoice implements Comparator<Placing> {
        @Override
        public int compare(Placing one, Placing other) {
            return Integer.compare(other.spots.size(), one.spots.size());
        }
    }
}
