package kehou.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.kernel.SearchText;
import kehou.region.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is public of the libraries, each row in the hand of the organisation that owns it. */
@Repository
class PublicationStore {
    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Older versions give way to the one that is admitted now. */
    void supersede(Scope at, Course.Id id) {
        jdbc.sql("update library.published_course set latest = false where school_id = :owner and course = :course")
                .param("owner", at.at(id))
                .param("course", id.value())
                .update();
    }

    /** Publishes the course as it stands as its next admitted version, and answers which that is. */
    int publish(Scope at, Course course, Organisation owner, Organisation authority, Instant now) {
        SearchText text = SearchText.of(List.of(course.name(), owner.name()), course.introduction());
        return jdbc.sql("""
                insert into library.published_course (school_id, course, version, owner_name, owner_kind, library,
                    library_name, name, category, activity, level, introduction, aims, grades, class_size, lesson_titles,
                    lesson_minutes, form, method, class_hours, conditions, evaluation, admitted_at, haystack, grams)
                select c.school_id, c.id,
                    1 + coalesce((select max(p.version) from library.published_course p
                                  where p.school_id = c.school_id and p.course = c.id), 0),
                    :ownerName, :ownerKind, :library, :libraryName, c.name, c.category, c.activity, c.level,
                    c.introduction, c.aims, c.grades, c.class_size, c.lesson_titles, c.lesson_minutes, c.form, c.method,
                    c.class_hours, c.conditions, c.evaluation, :at, :haystack, :grams::text[]
                from library.course c where c.school_id = :owner and c.id = :course
                returning version
                """)
                .param("owner", at.at(course.id()))
                .param("course", course.id().value())
                .param("ownerName", owner.name())
                .param("ownerKind", owner.kind().name())
                .param("library", authority.number())
                .param("libraryName", authority.name())
                .param("at", Timestamp.from(now))
                .param("haystack", text.haystack())
                .param("grams", text.grams().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Puts the version its panel admitted onto the library's shelf, in place of an older one. */
    void shelveAdmitted(Scope own, int library, Course.Id course, int version, Instant now) {
        shelve(own, library, course, version, "ADMITTED", now, "true");
    }

    /** Picks it for the library. False if it stands there already in this version. */
    boolean shelvePicked(Scope own, int library, PublishedCourse course, Instant now) {
        String anew = "was.taken_down_at is not null or was.origin = 'PICKED' and was.version < excluded.version";
        return shelve(own, library, course.id(), course.version(), "PICKED", now, anew);
    }

    private boolean shelve(
            Scope own, int library, Course.Id course, int version, String origin, Instant now, String when) {
        return jdbc.sql("""
                insert into library.shelved_course as was (school_id, course, version, owner, origin, shelved_at, shelved_by)
                values (:library, :course, :version, :owner, :origin, :at, :by)
                on conflict (school_id, course) do update
                set version = excluded.version, origin = excluded.origin, shelved_at = excluded.shelved_at,
                    shelved_by = excluded.shelved_by, taken_down_at = null, reason = ''
                where
                """ + when)
                        .param("library", own.at(library))
                        .param("course", course.value())
                        .param("version", version)
                        .param("owner", course.school())
                        .param("origin", origin)
                        .param("at", Timestamp.from(now))
                        .param("by", own.account())
                        .update()
                == 1;
    }

    /** Takes it down and answers how it had come there; empty if it does not stand there. */
    Optional<String> takeDown(Scope own, int library, Course.Id id, String reason, Instant now) {
        return jdbc.sql("""
                update library.shelved_course set taken_down_at = :at, reason = :reason
                where school_id = :library and course = :course and taken_down_at is null
                returning origin
                """)
                .param("library", own.at(library))
                .param("course", id.value())
                .param("reason", reason)
                .param("at", Timestamp.from(now))
                .query(String.class)
                .optional();
    }
}
