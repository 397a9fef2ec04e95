package kehou.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long certificates hold together: pure. */
final class Papers {
    private Papers() {}

    /**
     * The last day on which there is a checked certificate in force of every kind that there is one of;
     * null if that never ends. A renewed one takes the place of the older of its kind.
     */
    static @Nullable LocalDate holdUntil(Collection<Certificate> certificates) {
        Map<Certificate.Kind, LocalDate> latest = new HashMap<>();
        certificates.stream()
                .filter(certificate -> certificate.checkedAt() != null)
                .forEach(certificate -> latest.merge(certificate.kind(), lastDay(certificate), Papers::later));
        return latest.values().stream()
                .min(LocalDate::compareTo)
                .filter(day -> !day.equals(LocalDate.MAX))
                .orElse(null);
    }

    private static LocalDate lastDay(Certificate certificate) {
        LocalDate day = certificate.expiresOn();
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
