package kehou.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The holiday years that ship with the release, read once from its data file. */
@Component
class Holidays {
    private final Map<Integer, HolidayYear> shipped = read();

    Map<Integer, HolidayYear> shipped() {
        return shipped;
    }

    private static Map<Integer, HolidayYear> read() {
        Map<Integer, HolidayYear> years = new LinkedHashMap<>();
        try (InputStream in = Holidays.class.getResourceAsStream("/region/holidays.csv")) {
            if (in == null) {
                throw new IllegalStateException("the holiday data is missing from the build");
            }
            List<HolidayYear.Holiday> days = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split(",");
                if (cells.length == 2) {
                    days = new ArrayList<>();
                    int year = Integer.parseInt(cells[0]);
                    years.put(year, new HolidayYear(year, cells[1], days));
                } else {
                    days.add(new HolidayYear.Holiday(LocalDate.parse(cells[0]), cells[1], cells[2].equals("off")));
                }
            }
            return Map.copyOf(years);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
