package kehou.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.kernel.KernelRefusal;
import kehou.kernel.PersonName;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.RosterImport.Action;
import kehou.people.RosterImport.RosterCounts;
import kehou.people.RosterImport.RosterLine;
import kehou.region.Campus;
import kehou.region.Campuses;
import kehou.region.Venue;
import kehou.region.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The list of venues on its way in; campus and name tell which is which. The venues themselves are region's. */
@Component
class VenueRoster {
    private final Venues venues;
    private final Campuses campuses;
    private final RosterImportStore imports;
    private final RosterTraceStore trace;
    private final JsonMapper json;

    VenueRoster(Venues venues, Campuses campuses, RosterImportStore imports, RosterTraceStore trace, JsonMapper json) {
        this.venues = venues;
        this.campuses = campuses;
        this.imports = imports;
        this.trace = trace;
        this.json = json;
    }

    record Read(VenueReader.VenueFile content, RosterReport report, List<RosterLine> lines) {}

    private record Match(
            VenueRow row, Action action, @Nullable Venue known) {
        RosterLine line(RosterImport.Id id) {
            PersonName name = new PersonName(row.name(), id.value());
            return new RosterLine(row.sheet(), row.row(), name, null, row.campusName(), null, 0, action, null);
        }
    }

    Read read(byte[] bytes, String file, Scope scope, RosterImport.Id id) {
        List<Campus> own = campuses.list(scope).stream()
                .filter(campus -> campus.id().school() == id.school())
                .toList();
        VenueReader.VenueFile content = VenueReader.read(bytes, file, own);
        List<Match> matches = match(scope, content);
        return new Read(
                content,
                report(content, matches),
                matches.stream().map(match -> match.line(id)).toList());
    }

    List<RosterLine> lines(Scope scope, RosterImportStore.Stored stored) {
        return match(scope, imports.content(stored, VenueReader.VenueFile.class)).stream()
                .map(match -> match.line(stored.id()))
                .toList();
    }

    RosterReport confirm(Scope scope, RosterImportStore.Stored stored) {
        VenueReader.VenueFile content = imports.content(stored, VenueReader.VenueFile.class);
        List<Match> matches = match(scope, content);
        RosterReport report = report(content, matches);
        if (report.counts().errors() > 0 || matches.isEmpty()) {
            throw RosterRefusal.ROSTER_HAS_ERRORS.refused(
                    "errors", report.counts().errors());
        }
        for (Match match : matches) {
            Venue.VenueFacts facts = match.row().facts(match.known());
            if (match.action() == Action.NEW) {
                Venue added = venues.add(scope, facts);
                trace.venue(scope, stored.id(), added.id().value(), null);
            } else if (match.action() == Action.CHANGED) {
                Venue known = Objects.requireNonNull(match.known());
                trace.venue(scope, stored.id(), known.id().value(), json.writeValueAsString(known));
                venues.change(scope, known.id(), facts);
            }
        }
        return report;
    }

    /** Puts the venues back as they were and removes the added ones; refuses CHANGED_SINCE, also for one in use. */
    void undo(Scope scope, RosterImport.Id id) {
        Map<Long, Venue> now = new HashMap<>();
        venues.list(scope).forEach(venue -> now.put(venue.id().value(), venue));
        for (RosterTraceStore.Trace touched : trace.venues(scope, id)) {
            Venue before = touched.before() == null ? null : json.readValue(touched.before(), Venue.class);
            Venue after = now.get(touched.id());
            if (after == null || after.version() != (before == null ? 1 : before.version() + 1)) {
                throw RosterRefusal.CHANGED_SINCE.refused("rows", 1);
            }
            putBack(scope, before, after);
        }
    }

    private void putBack(Scope scope, @Nullable Venue before, Venue after) {
        try {
            if (before == null) {
                venues.remove(scope, after.id());
            } else {
                venues.change(scope, after.id(), before.facts(after.version()));
            }
        } catch (Refused refused) {
            if (refused.reason() == KernelRefusal.NOT_FOUND) {
                throw refused;
            }
            throw RosterRefusal.CHANGED_SINCE.refused("rows", 1);
        }
    }

    private List<Match> match(Scope scope, VenueReader.VenueFile content) {
        Map<String, Venue> known = new HashMap<>();
        venues.list(scope).forEach(venue -> known.put(key(venue.campusId(), venue.name()), venue));
        return content.rows().stream()
                .map(row -> {
                    Venue venue = known.get(key(row.campus(), row.name()));
                    return new Match(row, action(row, venue), venue);
                })
                .toList();
    }

    private static String key(Campus.Id campus, String name) {
        return campus.value() + "/" + name;
    }

    private static Action action(VenueRow row, @Nullable Venue venue) {
        if (venue == null) {
            return Action.NEW;
        }
        return venue.says(row.facts(venue)) ? Action.SAME : Action.CHANGED;
    }

    private static RosterReport report(VenueReader.VenueFile content, List<Match> matches) {
        RosterCounts counts = new RosterCounts(
                matches.size(),
                count(matches, Action.NEW),
                count(matches, Action.CHANGED),
                count(matches, Action.SAME),
                0,
                content.problems().size(),
                0);
        return new RosterReport(counts, content.problems(), content.kept(), content.ignored());
    }

    private static int count(List<Match> matches, Action action) {
        return (int) matches.stream().filter(match -> match.action() == action).count();
    }
}
