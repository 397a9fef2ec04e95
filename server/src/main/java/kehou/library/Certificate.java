package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of an instructor.
 *
 * @param holder the instructor's published name
 * @param scan the stored file that shows it
 * @param expiresOn its last day; absent if it does not run out
 * @param checkedAt when the authority found it genuine; until then it counts for nothing after admission
 * @param objection what the authority found wrong with it; empty for nothing
 */
public record Certificate(
        Id id,
        Instructor.Id instructor,
        String holder,
        Kind kind,
        String number,
        String issuer,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Long scan,
        Instant recordedAt,
        @Nullable Instant checkedAt,
        String objection) {
    /** The id of a certificate. */
    public record Id(long value) implements RowId {}

    /** What it certifies, in the words of NC-15. */
    public enum Kind {
        /** 教师资格证. */
        TEACHER,
        /** 职业资格证. */
        VOCATIONAL,
        /** 行业有关证书. */
        INDUSTRY,
        /** 通用技术资格证. */
        TECHNICAL,
        /** 大学相应专业毕业. */
        DEGREE,
        /** 专业艺术团专家. */
        TROUPE,
        /** 社会艺术教育专业人士. */
        ARTS_PROFESSIONAL,
        /** 相关权威机构认证. */
        AUTHORITY,
        /** 民间艺人、手工艺证书、荣誉证书、聘书. */
        ARTISAN,
        /** 非遗传承人, city level up. */
        HERITAGE,
        /** STEAM 赛事获奖. */
        STEAM_AWARD,
        /** 运动员证书. */
        ATHLETE,
        /** 专业教练证. */
        COACH,
        /** 市级或以上专业赛事获奖. */
        AWARD
    }

    /** The authority found it genuine, or not. */
    public record Checked(int school, Id certificate, Instructor.Id instructor, boolean genuine) implements Event {}

    /** It runs out in that many days; said once for each number of days. */
    public record Expiring(int school, Id certificate, Instructor.Id instructor, LocalDate on, int days)
            implements Event {}

    /** Is it in force on that day? */
    public boolean covers(LocalDate day) {
        return expiresOn == null || !day.isAfter(expiresOn);
    }
}
