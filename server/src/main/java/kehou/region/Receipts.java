package kehou.region;

import java.time.Clock;
import java.time.ZonedDateTime;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers under which an authority receives what is filed with it: without gaps, by kind and year. */
@Component
public class Receipts {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What is filed. */
    public enum Series {
        /** A library of courses (课程库). */
        COURSES("课备"),
        /** A school's schedule (排片表). */
        SCHEDULE("课表备"),
        /** A district's plan (县区实施方案). */
        DISTRICT_PLAN("方备");

        private final String word;

        Series(String word) {
            this.word = word;
        }
    }

    /** The next number of the caller's authority, such as 课备〔2026〕3-0001 号; a rolled back answer gives it back. */
    @Transactional
    public String next(Scope scope, Series series) {
        int authority = scope.place();
        int year =
                ZonedDateTime.ofInstant(clock.instant(), MovableClock.BEIJING).getYear();
        Scope own = scope.within(Purpose.REVIEW, authority);
        int number = tenancy.as(own, () -> take(own, authority, series, year));
        return "%s〔%d〕%d-%04d 号".formatted(series.word, year, authority, number);
    }

    private int take(Scope own, int authority, Series series, int year) {
        return jdbc.sql("""
                insert into region.receipt_number as was (school_id, series, year, taken)
                values (:authority, :series, :year, 1)
                on conflict (school_id, series, year) do update set taken = was.taken + 1 returning taken
                """)
                .param("authority", own.at(authority))
                .param("series", series.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
