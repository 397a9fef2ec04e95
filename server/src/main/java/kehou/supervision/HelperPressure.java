package kehou.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class of which helpers entered places, as the authority sees it (JA-6): how much of it, and how fast it filled.
 *
 * @param term its id
 * @param chosen places that were ever taken
 * @param entered those that a helper entered
 * @param undone those of the entered ones that families took back or objected to
 * @param share entered of chosen, in per cent
 * @param fullMinutes from the opening of the window to the last seat; absent where one was always left
 */
public record HelperPressure(
        long offering,
        String courseName,
        long term,
        int school,
        String schoolName,
        int district,
        String districtName,
        int seats,
        int chosen,
        int entered,
        int undone,
        int share,
        Instant opensAt,
        @Nullable Integer fullMinutes,
        Pressure pressure,
        Instant countedAt) {

    /** How much it looks like pressure, the worst first. */
    public enum Pressure {
        /** Mostly entered by helpers, and full within minutes. */
        FAST,
        /** Mostly entered by helpers. */
        MOSTLY,
        NONE
    }

    /**
     * From where on it looks like pressure.
     *
     * @param entries places entered by helpers, at least
     * @param share of all places, in per cent, at least
     * @param minutes from the opening until full, at most
     * @param clause of the pack that says so
     */
    public record PressureRule(int entries, int share, int minutes, String clause) {
        Pressure of(int entered, int chosen, @Nullable Integer fullMinutes) {
            if (entered < entries || entered * 100 < share * chosen) {
                return Pressure.NONE;
            }
            return fullMinutes != null && fullMinutes <= minutes ? Pressure.FAST : Pressure.MOSTLY;
        }
    }
}
