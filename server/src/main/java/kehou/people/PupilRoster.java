package kehou.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.people.RosterImport.Decision;
import kehou.people.RosterImport.RosterLine;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Stage;
import org.springframework.stereotype.Component;

/** The roster of pupils on its way in: read, matched with the pupils already known, taken over. */
@Component
class PupilRoster {
    private final PupilStore pupils;
    private final PupilSeals seals;
    private final HomeClassStore classes;
    private final SchoolRosterStore rosters;
    private final RosterImportStore imports;
    private final RosterWriter writer;
    private final RosterTraceStore trace;
    private final Leavings leavings;
    private final Organisations organisations;
    private final Clock clock;

    PupilRoster(
            PupilStore pupils,
            PupilSeals seals,
            HomeClassStore classes,
            SchoolRosterStore rosters,
            RosterImportStore imports,
            RosterWriter writer,
            RosterTraceStore trace,
            Leavings leavings,
            Organisations organisations,
            Clock clock) {
        this.pupils = pupils;
        this.seals = seals;
        this.classes = classes;
        this.rosters = rosters;
        this.imports = imports;
        this.writer = writer;
        this.trace = trace;
        this.leavings = leavings;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A roster beside the pupils it speaks of; {@code leaving} are on a roll in the file but not in it. */
    record Matched(Roster roster, List<RosterMatch> matches, List<Long> leaving, RosterReport report) {
        List<RosterLine> lines(RosterImport.Id id) {
            return matches.stream().map(match -> line(match, id)).toList();
        }

        private static RosterLine line(RosterMatch match, RosterImport.Id id) {
            RosterRow row = match.row();
            return new RosterLine(
                    row.sheet(),
                    row.row(),
                    new PersonName(row.name(), id.value()),
                    row.grade(),
                    HomeClass.fullName(row.grade(), row.className()),
                    row.numberInClass(),
                    (int) row.guardians().stream()
                            .filter(RosterGuardian::guardian)
                            .count(),
                    match.action(),
                    match.decision());
        }
    }

    Matched read(byte[] bytes, String file, Scope scope, int school) {
        return match(scope, school, RosterReader.read(bytes, file, frame(school)), Map.of());
    }

    Matched match(Scope scope, RosterImportStore.Stored stored, Map<RosterPlace, Decision> answers) {
        return match(scope, stored.id().school(), imports.content(stored, Roster.class), answers);
    }

    RosterReport confirm(
            Scope scope, RosterImportStore.Stored stored, Map<RosterPlace, Decision> answers, boolean leave) {
        int school = stored.id().school();
        rosters.change(scope, school, frame(school).schoolYear());
        Matched matched = match(scope, stored, answers);
        List<RosterProblem> problems = matched.report().problems();
        if (matched.report().counts().errors() > 0 || matched.matches().isEmpty()) {
            throw RosterRefusal.ROSTER_HAS_ERRORS.refused(
                    "errors", matched.report().counts().errors());
        }
        long open = problems.stream()
                .filter(problem -> problem.code().needsAnswer())
                .filter(problem -> !answers.containsKey(new RosterPlace(problem.sheet(), problem.row())))
                .count();
        if (open > 0) {
            throw RosterRefusal.ROSTER_HAS_QUESTIONS.refused("questions", open);
        }
        writer.write(scope, stored.id(), matched.matches());
        if (leave && !matched.leaving().isEmpty()) {
            trace.pupils(scope, stored.id(), matched.leaving());
            leavings.leave(scope, school, matched.leaving(), Pupil.State.LEFT);
        }
        return matched.report();
    }

    /** The grades of the school's stages and the school year of today. */
    RosterFrame frame(int school) {
        Organisation organisation = organisations.require(school);
        List<Stage> stages = organisation.stages();
        int lowest = stages.contains(Stage.PRIMARY) || stages.isEmpty() ? 1 : 7;
        int highest = stages.contains(Stage.JUNIOR) || stages.isEmpty() ? 9 : 6;
        return new RosterFrame(LocalDate.now(clock), lowest, highest);
    }

    private Matched match(Scope scope, int school, Roster roster, Map<RosterPlace, Decision> answers) {
        List<PupilStore.Sealed> known = pupils.sealed(scope, school);
        RosterMatcher matcher = new RosterMatcher(school, known, seals, answers);
        List<RosterMatch> matches = matcher.match(roster);
        Set<String> named = roster.rows().stream()
                .map(row -> HomeClass.fullName(row.grade(), row.className()))
                .collect(Collectors.toSet());
        Set<Long> spokenOf = classes.open(scope, school).stream()
                .filter(each -> named.contains(HomeClass.fullName(each.grade(), each.name())))
                .map(each -> each.id().value())
                .collect(Collectors.toSet());
        List<Long> leaving = known.stream()
                .filter(pupil -> pupil.state() == Pupil.State.ENROLLED && spokenOf.contains(pupil.homeClass()))
                .map(PupilStore.Sealed::id)
                .filter(pupil -> !matcher.met(pupil))
                .toList();
        List<RosterProblem> problems = new ArrayList<>(roster.problems());
        problems.addAll(matcher.problems());
        problems.sort(Comparator.comparing(problem -> problem.code().question()));
        return new Matched(roster, matches, leaving, RosterReport.of(roster, matches, leaving.size(), problems));
    }
}
