package kehou.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a notice is to say. */
record NoticeDraft(
        Notice.Kind kind,
        Notice.Subject subject,
        long about,
        String title,
        int sessions,
        @Nullable LocalDate day) {
    Notice at(Notice.Id id, Instant now) {
        return new Notice(id, id.school(), kind, subject, about, title, sessions, day, now, null);
    }
}
