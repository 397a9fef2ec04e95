package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.library.CourseImport.CourseImportLine;
import kehou.library.CourseImport.Effect;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Course lists by spreadsheet: read and checked first, then all of it or none. Nothing of the file is kept. */
@Component
class CourseImports {
    private final Courses courses;
    private final RulePacks packs;
    private final Organisations organisations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CourseImports(
            Courses courses,
            RulePacks packs,
            Organisations organisations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.packs = packs;
        this.organisations = organisations;
        this.clock = clock;
        this.events = events;
    }

    /** What taking the list would do, and what is wrong with it. */
    @Transactional(readOnly = true)
    CourseImport preview(Scope own, byte[] file) {
        return shown(read(own, file), false);
    }

    /**
     * Adds every new course of the list as a draft and rewrites the office's own drafts of the same name; cells left
     * empty change nothing. Refuses a list with problems; then nothing is done.
     */
    @Transactional
    CourseImport take(Scope own, byte[] file) {
        Read read = read(own, file);
        if (!read.reader().problems().isEmpty()) {
            throw Refusal.LIST_HAS_PROBLEMS.refused(
                    "problems", read.reader().problems().size());
        }
        read.drafts().forEach(of -> put(own, of));
        events.publishEvent(new CourseImport.Taken(own.place(), read.drafts().size()));
        return shown(read, true);
    }

    private void put(Scope own, Placed of) {
        if (of.was() == null) {
            courses.add(own, own.place(), of.draft());
        } else if (of.effect() == Effect.CHANGE) {
            courses.edit(own, of.was().id(), of.draft());
        }
    }

    private record Placed(
            int row, CourseDraft draft, @Nullable Course was, Effect effect) {}

    private record Read(CourseReader reader, List<Placed> drafts) {}

    private Read read(Scope own, byte[] file) {
        CourseSheet.Lines lines = CourseSheet.read(file);
        CourseReader reader = new CourseReader(lines.sheet(), largestClass(own.place()));
        Map<String, Course> known = new HashMap<>();
        courses.all(own).forEach(course -> known.put(course.name(), course));
        Set<String> names = new HashSet<>();
        List<Placed> drafts = new ArrayList<>();
        for (CourseSheet.Line line : lines.lines()) {
            Course was = known.get(line.text(CourseColumn.NAME));
            CourseDraft draft = reader.read(line, was);
            if (draft != null && !names.add(draft.name())) {
                reader.problem(line, CourseColumn.NAME, "TWICE");
            } else if (draft != null) {
                drafts.add(placed(line.row(), draft, was));
            }
        }
        return new Read(reader, drafts);
    }

    private static Placed placed(int row, CourseDraft draft, @Nullable Course was) {
        if (was == null) {
            return new Placed(row, draft, null, Effect.ADD);
        }
        if (!was.state().open() || was.applicant() != null) {
            return new Placed(row, CourseDraft.of(was), was, Effect.LOCKED);
        }
        CourseDraft merged = draft.over(was);
        return new Placed(row, merged, was, merged.equals(CourseDraft.of(was)) ? Effect.SAME : Effect.CHANGE);
    }

    private @Nullable Integer largestClass(int owner) {
        return packs.threshold(organisations.ruleplace(owner), LocalDate.now(clock), "course.class-size")
                .map(Threshold::whole)
                .orElse(null);
    }

    private static CourseImport shown(Read read, boolean taken) {
        List<CourseImportLine> lines = read.drafts().stream()
                .map(of -> new CourseImportLine(
                        of.row(),
                        of.draft().name(),
                        of.draft().category(),
                        of.draft().lessons().size(),
                        of.effect(),
                        CourseRules.gaps(of.draft())))
                .toList();
        return new CourseImport(taken, lines, read.reader().problems());
    }
}
