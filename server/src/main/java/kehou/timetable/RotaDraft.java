package kehou.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.library.Subject;
import kehou.people.StaffMember;

/**
 * Gives turns out: to whom the fewest minutes lie upon, among those who take turns in the subject, are free and said
 * nothing against the day. The hardest turns of a day are given first. The same facts always give the same rota.
 */
final class RotaDraft {
    /** A turn to be had. */
    record Due(StudyRoom room, LocalDate day, Subject subject) {}

    /** A turn given to somebody. */
    record Given(Due due, StaffMember.Id staff) {}

    private record Taken(LocalDate day, LocalTime from, LocalTime to) {
        boolean meets(Due due) {
            return day.equals(due.day())
                    && from.isBefore(due.room().to())
                    && due.room().from().isBefore(to);
        }
    }

    private final List<RotaMember> members;
    private final Map<StaffMember.Id, RotaWish> wishes;
    private final Map<StaffMember.Id, Integer> minutes;
    private final Map<StaffMember.Id, List<Taken>> taken = new HashMap<>();

    /** @param minutes of the term so far, turns and lessons together */
    RotaDraft(List<RotaMember> members, Map<StaffMember.Id, RotaWish> wishes, Map<StaffMember.Id, Integer> minutes) {
        this.members = members;
        this.wishes = wishes;
        this.minutes = new HashMap<>(minutes);
    }

    /** Somebody is elsewhere then. */
    void take(StaffMember.Id staff, LocalDate day, LocalTime from, LocalTime to) {
        taken.computeIfAbsent(staff, _ -> new ArrayList<>()).add(new Taken(day, from, to));
    }

    List<Given> fill(List<Due> dues) {
        List<Due> order = dues.stream()
                .sorted(Comparator.comparing(Due::day)
                        .thenComparing(due -> free(due).size())
                        .thenComparing(due -> due.room().from())
                        .thenComparing(due -> due.room().id().value())
                        .thenComparing(Due::subject))
                .toList();
        List<Given> given = new ArrayList<>();
        for (Due due : order) {
            free(due).stream()
                    .min(Comparator.comparing(this::load)
                            .thenComparing(member -> wish(member).distance())
                            .thenComparing(member -> member.staff().value()))
                    .ifPresent(member -> {
                        given.add(new Given(due, member.staff()));
                        take(
                                member.staff(),
                                due.day(),
                                due.room().from(),
                                due.room().to());
                        minutes.merge(member.staff(), due.room().minutes(), Integer::sum);
                    });
        }
        return given;
    }

    /** Why nobody has it. */
    RotaGap gap(Due due) {
        List<RotaMember> able = able(due);
        int willing = (int)
                able.stream().filter(member -> wish(member).allows(due.day())).count();
        StudyRoom room = due.room();
        return new RotaGap(
                room.id(),
                room.venueName(),
                due.day(),
                room.from(),
                room.to(),
                due.subject(),
                able.size(),
                able.size() - willing,
                willing - free(due).size());
    }

    private List<RotaMember> able(Due due) {
        return members.stream()
                .filter(member -> member.subjects().contains(due.subject()))
                .toList();
    }

    private List<RotaMember> free(Due due) {
        return able(due).stream()
                .filter(member -> wish(member).allows(due.day()))
                .filter(member ->
                        taken.getOrDefault(member.staff(), List.of()).stream().noneMatch(one -> one.meets(due)))
                .toList();
    }

    private RotaWish wish(RotaMember member) {
        return wishes.getOrDefault(member.staff(), RotaWish.NONE);
    }

    private int load(RotaMember member) {
        return minutes.getOrDefault(member.staff(), 0);
    }
}
