package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.library.CourseImport.CourseImportLine;
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

    /** Adds every course of the list as a draft. Refuses a list with problems; then nothing is added. */
    @Transactional
    CourseImport take(Scope own, byte[] file) {
        Read read = read(own, file);
        if (!read.reader().problems().isEmpty()) {
            throw Refusal.LIST_HAS_PROBLEMS.refused(
                    "problems", read.reader().problems().size());
        }
        read.drafts().forEach(of -> courses.add(own, own.place(), of.draft()));
        events.publishEvent(new CourseImport.Taken(own.place(), read.drafts().size()));
        return shown(read, true);
    }

    private record Placed(int row, CourseDraft draft) {}

    private record Read(CourseReader reader, List<Placed> drafts) {}

    private Read read(Scope own, byte[] file) {
        CourseSheet.Lines lines = CourseSheet.read(file);
        CourseReader reader = new CourseReader(lines.sheet(), largestClass(own.place()));
        Set<String> known = courses.all(own).stream().map(Course::name).collect(Collectors.toCollection(HashSet::new));
        List<Placed> drafts = new ArrayList<>();
        for (CourseSheet.Line line : lines.lines()) {
            CourseDraft draft = reader.read(line);
            if (draft != null && !known.add(draft.name())) {
                reader.problem(line, CourseColumn.NAME, "TWICE");
            } else if (draft != null) {
                drafts.add(new Placed(line.row(), draft));
            }
        }
        return new Read(reader, drafts);
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
                        CourseRules.gaps(of.draft())))
                .toList();
        return new CourseImport(taken, lines, read.reader().problems());
    }
}
