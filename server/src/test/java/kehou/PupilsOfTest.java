package kehou;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.kernel.Scope;
import tools.jackson.databind.JsonNode;

/** Pupils as a school gets them: from a roster, and with seats that their families chose in a window. */
public final class PupilsOfTest {
    public static final String SURNAME = "欧阳";
    private static final String FIGURES = "一二三四五六七八九十";
    private final Journey journey;

    public PupilsOfTest(Journey journey) {
        this.journey = journey;
    }

    /** So many pupils of grade 3 with a confirmed seat in the offering, in the order of their seats. */
    List<Long> enrol(Scope desk, long offering, int count) {
        if (count == 0) {
            return List.of();
        }
        List<Long> pupils = bringIn(desk, count);
        journey.http(desk)
                .post(
                        "/api/windows",
                        Map.of(
                                "mode", "FIRST_COME",
                                "opensAt", Journey.NOW.minus(Duration.ofDays(1)).toString(),
                                "closesAt",
                                        Journey.NOW.plus(Duration.ofDays(30)).toString(),
                                "offerings", List.of(offering),
                                "grades", List.of(3)))
                .expect(200);
        for (long pupil : pupils) {
            JsonNode place = journey.http(Journey.guardian(DayJourney.fresh(), pupil))
                    .post("/api/children/" + pupil + "/enrolments", Map.of("offering", offering))
                    .expect(200)
                    .json();
            if (!place.path("state").asString().equals("CONFIRMED")) {
                throw new AssertionError("a free class is confirmed at once, not " + place);
            }
        }
        return pupils;
    }

    private List<Long> bringIn(Scope desk, int count) {
        String rows = IntStream.range(0, count)
                .mapToObj(n -> name() + ",女,三年级,2班,2017-05-06," + SURNAME + "家长," + phone())
                .collect(Collectors.joining("\n"));
        byte[] file = ("姓名,性别,年级,班级,出生日期,父亲姓名,父亲手机\n" + rows).getBytes(StandardCharsets.UTF_8);
        JsonNode preview = journey.http(desk)
                .upload("/api/roster-imports", "三2班.csv", file, "kind", "PUPILS")
                .expect(200)
                .json();
        if (!preview.path("problems").isEmpty()) {
            throw new AssertionError("the roster is not as it should be: " + preview);
        }
        journey.http(desk)
                .post("/api/roster-imports/" + preview.path("id").asLong() + "/confirmation")
                .expect(200);
        return journey.http(desk)
                .get("/api/pupils?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(pupil -> pupil.path("id").asLong())
                .toList();
    }

    private static String name() {
        long number = DayJourney.fresh();
        return SURNAME + FIGURES.charAt((int) (number / 10 % 10)) + FIGURES.charAt((int) (number % 10));
    }

    private static String phone() {
        return "199%08d".formatted(DayJourney.fresh());
    }
}
