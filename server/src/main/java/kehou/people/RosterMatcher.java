package kehou.people;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.people.RosterImport.Action;
import kehou.people.RosterImport.Decision;
import kehou.people.RosterProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each row the pupil it speaks of, by student number, then identity number, then name and birth date. The
 * last is certain only where numbers are missing; where they differ a person decides.
 */
final class RosterMatcher {
    private final int school;
    private final PupilSeals seals;
    private final Map<RosterPlace, Decision> answers;
    private final Map<ByteBuffer, PupilStore.Sealed> byStudentNumber = new HashMap<>();
    private final Map<ByteBuffer, PupilStore.Sealed> byId = new HashMap<>();
    private final Map<ByteBuffer, List<PupilStore.Sealed>> byNameAndBirth = new HashMap<>();
    private final Set<Long> met = new HashSet<>();
    private final List<RosterProblem> problems = new ArrayList<>();

    RosterMatcher(int school, List<PupilStore.Sealed> pupils, PupilSeals seals, Map<RosterPlace, Decision> answers) {
        this.school = school;
        this.seals = seals;
        this.answers = answers;
        for (PupilStore.Sealed pupil : pupils) {
            if (pupil.studentBlind() != null) {
                byStudentNumber.put(ByteBuffer.wrap(pupil.studentBlind()), pupil);
            }
            if (pupil.idBlind() != null) {
                byId.put(ByteBuffer.wrap(pupil.idBlind()), pupil);
            }
            byNameAndBirth
                    .computeIfAbsent(ByteBuffer.wrap(pupil.nameBirthBlind()), _ -> new ArrayList<>())
                    .add(pupil);
        }
    }

    List<RosterMatch> match(Roster roster) {
        Map<RosterPlace, Set<Need>> needs = roster.needs().stream()
                .collect(Collectors.toMap(each -> new RosterPlace(each.sheet(), each.row()), RosterNeeds::needs));
        return roster.rows().stream()
                .map(row -> match(row, needs.getOrDefault(RosterPlace.of(row), Set.of())))
                .toList();
    }

    /** Questions and errors that only the pupils already known give rise to. */
    List<RosterProblem> problems() {
        return problems;
    }

    /** Whether some row speaks of this pupil. */
    boolean met(long pupil) {
        return met.contains(pupil);
    }

    private RosterMatch match(RosterRow row, Set<Need> needs) {
        Decision decision = answers.get(RosterPlace.of(row));
        byte[] said = seals.saidBlind(school, row.statement() + needs);
        if (decision == Decision.LEAVE_OUT) {
            return new RosterMatch(row, needs, said, Action.LEFT_OUT, null, decision);
        }
        PupilStore.Sealed pupil = byNumber(row);
        if (pupil == null) {
            pupil = byNameAndBirth(row, decision);
        }
        if (pupil != null && !met.add(pupil.id())) {
            tell(row, "姓名", Code.ONE_PUPIL_TWICE, "每名学生一行；这一行与前面某一行是同一名在册学生");
        }
        return new RosterMatch(row, needs, said, action(pupil, said), pupil, decision);
    }

    private static Action action(PupilStore.@Nullable Sealed pupil, byte[] said) {
        if (pupil == null) {
            return Action.NEW;
        }
        boolean same = pupil.state() == Pupil.State.ENROLLED && Arrays.equals(pupil.said(), said);
        return same ? Action.SAME : Action.CHANGED;
    }

    private PupilStore.@Nullable Sealed byNumber(RosterRow row) {
        PupilStore.Sealed student = find(byStudentNumber, seals.studentBlind(row.studentNumber()));
        PupilStore.Sealed id = find(byId, seals.idBlind(row.idNumber()));
        if (student != null && id != null && student.id() != id.id()) {
            tell(row, "身份证件号", Code.ID_OF_ANOTHER_PUPIL, "与学籍号属于同一名学生；这个身份证件号属于本校另一名学生");
        }
        return student != null ? student : id;
    }

    private PupilStore.@Nullable Sealed byNameAndBirth(RosterRow row, @Nullable Decision decision) {
        if (row.birth() == null || decision == Decision.ANOTHER_PUPIL) {
            return null;
        }
        ByteBuffer key = ByteBuffer.wrap(seals.nameBirthBlind(school, row.name(), row.birth()));
        List<PupilStore.Sealed> namesakes = byNameAndBirth.getOrDefault(key, List.of()).stream()
                .filter(each -> !met.contains(each.id()))
                .toList();
        if (namesakes.size() == 1 && (decision == Decision.SAME_PUPIL || canBeOne(row, namesakes.getFirst()))) {
            return namesakes.getFirst();
        }
        if (!namesakes.isEmpty() && decision == null) {
            tell(row, "姓名", Code.LIKELY_SAME_AS_STORED, "与本校一名学生姓名和出生日期相同、号码不同，请选择：同一名学生、另一名学生，或不导入");
        }
        return null;
    }

    /** Numbers that one side does not state cannot differ. */
    private static boolean canBeOne(RosterRow row, PupilStore.Sealed pupil) {
        boolean studentOpen = row.studentNumber() == null || pupil.studentBlind() == null;
        boolean idOpen = row.idNumber() == null || pupil.idBlind() == null;
        return studentOpen && idOpen;
    }

    private static PupilStore.@Nullable Sealed find(Map<ByteBuffer, PupilStore.Sealed> known, byte @Nullable [] blind) {
        return blind == null ? null : known.get(ByteBuffer.wrap(blind));
    }

    private void tell(RosterRow row, String column, Code code, String expected) {
        problems.add(new RosterProblem(row.sheet(), row.row(), column, code, expected));
    }
}
