package kehou.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OnboardingStore {
    private final JdbcClient jdbc;

    OnboardingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When each of the schools took each step; public facts. */
    record Dates(
            int school,
            Instant registered,
            @Nullable Instant invited,
            @Nullable Instant rosterImported,
            @Nullable Instant live) {}

    List<Dates> dates(Collection<Integer> schools) {
        return jdbc.sql("""
                select number, founded_at, invited_at, roster_imported_at, live_at from region.organisation
                where number = any(:schools) order by number
                """)
                .param("schools", schools.toArray(Integer[]::new))
                .query((row, _) -> new Dates(
                        row.getInt("number"),
                        row.getObject("founded_at", OffsetDateTime.class).toInstant(),
                        instant(row, "invited_at"),
                        instant(row, "roster_imported_at"),
                        instant(row, "live_at")))
                .list();
    }

    /** Takes the step and those before it that were skipped; 0 rows when the school is that far already. */
    int reach(Scope scope, int school, OnboardingState state, Instant at) {
        return jdbc.sql("""
                update region.organisation set
                    invited_at = coalesce(invited_at, :at),
                    roster_imported_at = case when :state in ('ROSTER_IMPORTED', 'LIVE')
                        then coalesce(roster_imported_at, :at) else roster_imported_at end,
                    live_at = case when :state = 'LIVE' then coalesce(live_at, :at) else live_at end
                where number = :school and school_id = any(:schools) and kind = 'SCHOOL' and case :state
                    when 'INVITED' then invited_at is null
                    when 'ROSTER_IMPORTED' then roster_imported_at is null
                    when 'LIVE' then live_at is null
                    else false end
                """)
                .param("school", school)
                .param("schools", scope.schoolArray())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Within how many days of registration a school should have reached each state. */
    Map<OnboardingState, Integer> goals() {
        return jdbc
                .sql("select state, days from region.onboarding_goal")
                .query((row, _) -> Map.entry(OnboardingState.valueOf(row.getString("state")), row.getInt("days")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insertReminder(Scope scope, OnboardingProgress.OnboardingReminder reminder) {
        jdbc.sql("""
                insert into region.onboarding_reminder(school_id, id, state, sent_at) values (:school, :id, :state, :at)
                """)
                .param("school", scope.at(reminder.id()))
                .param("id", reminder.id().value())
                .param("state", reminder.due().name())
                .param("at", reminder.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OnboardingProgress.OnboardingReminder> reminders(Scope scope, int school) {
        return jdbc.sql("""
                select id, state, sent_at from region.onboarding_reminder
                where school_id = :school order by sent_at desc, id desc limit 20
                """)
                .param("school", scope.at(school))
                .query((row, _) -> new OnboardingProgress.OnboardingReminder(
                        new OnboardingProgress.OnboardingReminder.Id(row.getLong("id")),
                        OnboardingState.valueOf(row.getString("state")),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insertBulletin(Scope scope, int place, OnboardingProgress.OnboardingBulletin bulletin) {
        jdbc.sql("""
                insert into region.onboarding_bulletin(school_id, id, day, title, paragraphs)
                values (:place, :id, :day, :title, :paragraphs)
                """)
                .param("place", scope.at(place))
                .param("id", bulletin.id().value())
                .param("day", bulletin.date())
                .param("title", bulletin.title())
                .param("paragraphs", bulletin.paragraphs().toArray(String[]::new))
                .update();
    }

    List<OnboardingProgress.OnboardingBulletin> bulletins(Collection<Integer> places) {
        return jdbc.sql("""
                select id, day, title, paragraphs from region.onboarding_bulletin
                where school_id = any(:places) order by day desc, id desc limit 20
                """)
                .param("places", places.toArray(Integer[]::new))
                .query((row, _) -> new OnboardingProgress.OnboardingBulletin(
                        new OnboardingProgress.OnboardingBulletin.Id(row.getLong("id")),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("paragraphs").getArray())))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
