package kehou.people;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.kernel.Ids;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.people.RosterImport.Action;
import kehou.people.RosterImport.RosterCounts;
import kehou.people.RosterImport.RosterLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of staff on its way in; the phone tells who is who. */
@Component
class StaffRoster {
    private static final List<String> KEPT = List.of("姓名", "手机号", "岗位", "工号");

    private final StaffStore staff;
    private final StaffList list;
    private final RosterImportStore imports;
    private final RosterTraceStore trace;
    private final Ids ids;

    StaffRoster(StaffStore staff, StaffList list, RosterImportStore imports, RosterTraceStore trace, Ids ids) {
        this.staff = staff;
        this.list = list;
        this.imports = imports;
        this.trace = trace;
        this.ids = ids;
    }

    record Read(StaffReader.StaffFile content, RosterReport report, List<RosterLine> lines) {}

    private record Match(
            StaffRow row, Action action, @Nullable StaffMember known) {
        RosterLine line(RosterImport.Id id) {
            PersonName name = new PersonName(row.name(), id.value());
            return new RosterLine(row.sheet(), row.row(), name, null, "", null, 0, action, null);
        }
    }

    Read read(byte[] bytes, String file, Scope scope, RosterImport.Id id) {
        StaffReader.StaffFile content = StaffReader.read(bytes, file);
        List<Match> matches = match(scope, id.school(), content);
        return new Read(
                content,
                report(content, matches),
                matches.stream().map(match -> match.line(id)).toList());
    }

    List<RosterLine> lines(Scope scope, RosterImportStore.Stored stored) {
        StaffReader.StaffFile content = imports.content(stored, StaffReader.StaffFile.class);
        return match(scope, stored.id().school(), content).stream()
                .map(match -> match.line(stored.id()))
                .toList();
    }

    RosterReport confirm(Scope scope, RosterImportStore.Stored stored) {
        int school = stored.id().school();
        StaffReader.StaffFile content = imports.content(stored, StaffReader.StaffFile.class);
        List<Match> matches = match(scope, school, content);
        RosterReport report = report(content, matches);
        if (report.counts().errors() > 0 || matches.isEmpty()) {
            throw RosterRefusal.ROSTER_HAS_ERRORS.refused(
                    "errors", report.counts().errors());
        }
        List<Match> changed =
                matches.stream().filter(each -> each.action() == Action.CHANGED).toList();
        trace.staff(
                scope,
                stored.id(),
                changed.stream()
                        .map(each -> Objects.requireNonNull(each.known()).id().value())
                        .toList());
        for (Match match : changed) {
            StaffMember known = Objects.requireNonNull(match.known());
            StaffRow row = match.row();
            String number = row.employeeNumber() == null ? known.employeeNumber() : row.employeeNumber();
            Long account = list.account(row.kind(), row.name(), row.phone(), school);
            staff.update(
                    scope, known.id(), known.version(), row.kind(), row.name(), row.phone(), number, account, null);
        }
        List<Long> added = new ArrayList<>();
        for (Match match : matches) {
            if (match.action() == Action.NEW) {
                StaffRow row = match.row();
                StaffMember.Id id = ids.next(school, StaffMember.Id::new);
                Long account = list.account(row.kind(), row.name(), row.phone(), school);
                staff.add(scope, id, row.kind(), row.name(), row.phone(), row.employeeNumber(), account);
                added.add(id.value());
            }
        }
        trace.added(scope, stored.id(), "STAFF", added);
        return report;
    }

    private List<Match> match(Scope scope, int school, StaffReader.StaffFile content) {
        Map<ByteBuffer, StaffMember> known = staff.byPhone(scope, school);
        return content.rows().stream()
                .map(row -> {
                    StaffMember member = known.get(ByteBuffer.wrap(staff.blind(row.phone())));
                    return new Match(row, action(row, member), member);
                })
                .toList();
    }

    private static Action action(StaffRow row, @Nullable StaffMember member) {
        if (member == null) {
            return Action.NEW;
        }
        boolean same = !member.left()
                && member.name().text().equals(row.name())
                && member.kind() == row.kind()
                && (row.employeeNumber() == null || row.employeeNumber().equals(member.employeeNumber()));
        return same ? Action.SAME : Action.CHANGED;
    }

    private static RosterReport report(StaffReader.StaffFile content, List<Match> matches) {
        int questions = (int) content.problems().stream()
                .filter(problem -> problem.code().question())
                .count();
        RosterCounts counts = new RosterCounts(
                matches.size(),
                count(matches, Action.NEW),
                count(matches, Action.CHANGED),
                count(matches, Action.SAME),
                0,
                content.problems().size() - questions,
                questions);
        return new RosterReport(counts, content.problems(), KEPT, List.of());
    }

    private static int count(List<Match> matches, Action action) {
        return (int) matches.stream().filter(match -> match.action() == action).count();
    }
}
