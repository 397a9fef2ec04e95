import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school whose week is nearly full: lessons are dealt to venues and days first, then forgotten, so that a timetable
 * is known to exist; teachers are away on some of their free days, and some classes share their pupils.
 */
final class GeneratedWeek {
    private static final String[] KINDS = {
        "CLASSROOM", "CLASSROOM", "CLASSROOM", "ART_ROOM", "COMPUTER_ROOM", "GROUND", "LAB", "HALL"
    };
    private static final int DAYS = 5;
    private static final int BUILDINGS = 3;
    private static final int FLOORS = 4;
    private static final double FILL = 0.87;
    private static final Pattern LESSON = Pattern.compile("\\{\"id\":(\\d+),\"offering\":(\\d+),\"number\":");
    private static final Pattern PLACE = Pattern.compile(
            "\\{\"lesson\":(\\d+),\"slot\":\\{\"weekday\":(\\d),\"from\":\"([^\"]+)\",\"to\":\"([^\"]+)\",\"venue\":(\\d+)}}");

    /** A class: who gives it, the kind of venue it needs, on which days it was dealt. */
    private record Given(long offering, long instructor, String kind, Set<Integer> away) {}

    private final Api school;
    private final Random random;
    private final Map<Long, String> venues = new HashMap<>();
    private final List<Given> classes = new ArrayList<>();
    private final List<List<Long>> groups = new ArrayList<>();
    private final long course;
    private int lessons;

    GeneratedWeek(Api school, int offerings, int rooms, int seed) throws Exception {
        this.school = school;
        this.random = new Random(seed);
        long campus = id(school.post("/api/campuses", """
                {"name":"本部","address":"","lat":28.68,"lon":115.86,"crs":"GCJ02","fenceMetres":200}"""));
        course = id(school.post("/api/courses", """
                {"name":"自主阅读","category":"READING","introduction":"安静读书。","aims":"读完一本书。","grades":[1,2,3,4,5,6],
                 "classSize":30,"lessons":[{"number":1,"title":"读书","minutes":40}]}"""));
        for (int i = 0; i < rooms; i++) {
            String kind = KINDS[i % KINDS.length];
            long venue = id(school.post("/api/venues", """
                    {"campusId":%d,"name":"场地%d","kind":"%s","capacity":45,"building":"%d 号楼",
                     "floor":%d,"allowedUses":[],"open":true}"""
                    .formatted(campus, i, kind, 1 + i % BUILDINGS, 1 + i / BUILDINGS % FLOORS)));
            venues.put(venue, kind);
        }
        deal(offerings, rooms);
    }

    private void deal(int offerings, int rooms) throws Exception {
        List<int[]> places = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            for (int room = 0; room < rooms; room++) {
                places.add(new int[] {day, room});
            }
        }
        Collections.shuffle(places, random);
        List<Set<Integer>> days = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < offerings; i++) {
            days.add(new TreeSet<>());
            kinds.add(KINDS[places.get(i)[1] % KINDS.length]);
        }
        int wanted = (int) Math.ceil(places.size() * FILL);
        for (int i = 0; i < places.size() && lessons < wanted; i++) {
            int day = places.get(i)[0];
            String kind = KINDS[places.get(i)[1] % KINDS.length];
            int first = i < offerings ? i : random.nextInt(offerings);
            for (int step = 0; step < offerings; step++) {
                int one = (first + step) % offerings;
                if (kinds.get(one).equals(kind) && days.get(one).add(day)) {
                    lessons++;
                    break;
                }
            }
        }
        for (int i = 0; i < offerings; i++) {
            if (!days.get(i).isEmpty()) {
                Set<Integer> away = new TreeSet<>();
                for (int day = 1; day <= DAYS; day++) {
                    if (!days.get(i).contains(day) && random.nextInt(4) == 0) {
                        away.add(day);
                    }
                }
                give(kinds.get(i), days.get(i).size(), away);
            }
        }
        for (int i = 0; i + 1 < days.size() && i + 1 < classes.size(); i += 5) {
            if (Collections.disjoint(days.get(i), days.get(i + 1))) {
                groups.add(List.of(classes.get(i).offering(), classes.get(i + 1).offering()));
            }
        }
    }

    private void give(String kind, int weekly, Set<Integer> away) throws Exception {
        int number = classes.size() + 1;
        long instructor = id(school.post("/api/instructors", """
                {"name":"测速%d","kind":"RETIRED","introduction":""}""".formatted(number)));
        long offering = id(school.post("/api/offerings", """
                {"course":%d,"strand":"SELF_DIRECTED","instructor":%d,"sessionsPerWeek":%d,"venueKind":"%s","grades":[%d],
                 "seats":30,"feeFen":0}""".formatted(course, instructor, weekly, kind, 1 + number % 6)));
        classes.add(new Given(offering, instructor, kind, away));
    }

    Api school() {
        return school;
    }

    /** The part of the week's places in venues that its lessons take. */
    double fill() {
        return lessons / (double) (venues.size() * DAYS);
    }

    /** More lessons in computer rooms than there are places for. */
    void overfill() throws Exception {
        long rooms = venues.values().stream().filter("COMPUTER_ROOM"::equals).count();
        for (long i = 0; i <= rooms; i++) {
            give("COMPUTER_ROOM", DAYS, Set.of());
            lessons += DAYS;
        }
    }

    /** What the school asks for; {@code more} are absences besides those it began with, after a comma. */
    String wish(String kind, int seconds, String more) {
        StringBuilder periods = new StringBuilder();
        for (int day = 1; day <= DAYS; day++) {
            periods.append(day > 1 ? "," : "")
                    .append("{\"weekday\":%d,\"from\":\"16:30\",\"to\":\"17:30\"}".formatted(day));
        }
        List<String> absences = new ArrayList<>();
        classes.forEach(one -> one.away().forEach(day -> absences.add(absence(one.instructor(), day))));
        if (!more.isEmpty()) {
            absences.add(more);
        }
        List<String> needs = groups.stream()
                .map(group -> "{\"name\":\"同一批学生\",\"offerings\":%s}".formatted(group))
                .toList();
        return """
                {"kind":"%s","seconds":%d,"perDay":false,"periods":[%s],"absences":[%s],"needGroups":[%s]}"""
                .formatted(kind, seconds, periods, String.join(",", absences), String.join(",", needs));
    }

    private static String absence(long instructor, int weekday) {
        return "{\"instructor\":%d,\"weekday\":%d,\"reason\":\"外出\"}".formatted(instructor, weekday);
    }

    /** The first teacher of a lesson falls ill on the day of that lesson, and has another day to give. */
    String ill(String detail) throws IOException {
        Map<Integer, Long> offerings = offerings(detail);
        Map<Long, Set<Integer>> days = new HashMap<>();
        Matcher place = PLACE.matcher(detail);
        while (place.find()) {
            Long offering = offerings.get(Integer.parseInt(place.group(1)));
            days.computeIfAbsent(offering, _ -> new TreeSet<>()).add(Integer.parseInt(place.group(2)));
        }
        for (Given one : classes) {
            Set<Integer> held = days.getOrDefault(one.offering(), Set.of());
            if (!held.isEmpty() && held.size() + one.away().size() < DAYS - 1) {
                int day = held.iterator().next();
                one.away().add(day);
                return absence(one.instructor(), day);
            }
        }
        throw new IOException("nobody can fall ill");
    }

    /** Rules that a run's places break, counted from what was generated and from nothing else. */
    int violations(String detail) {
        Map<Integer, Long> offerings = offerings(detail);
        Map<Long, Given> given = new HashMap<>();
        classes.forEach(one -> given.put(one.offering(), one));
        Set<String> taken = new HashSet<>();
        Map<Long, Set<Integer>> days = new HashMap<>();
        int broken = 0;
        Matcher place = PLACE.matcher(detail);
        while (place.find()) {
            Given one = given.get(offerings.get(Integer.parseInt(place.group(1))));
            int day = Integer.parseInt(place.group(2));
            long venue = Long.parseLong(place.group(5));
            broken += taken.add(day + "@" + venue) ? 0 : 1;
            broken += one.kind().equals(venues.get(venue)) ? 0 : 1;
            broken += one.away().contains(day) || day > DAYS ? 1 : 0;
            broken += place.group(3).startsWith("16:30") && place.group(4).startsWith("17:30") ? 0 : 1;
            broken += days.computeIfAbsent(one.offering(), _ -> new HashSet<>()).add(day) ? 0 : 1;
        }
        for (List<Long> group : groups) {
            Set<Integer> both = new HashSet<>(days.getOrDefault(group.get(0), Set.of()));
            both.retainAll(days.getOrDefault(group.get(1), Set.of()));
            broken += both.size();
        }
        // Placed or explained, but not lost.
        return broken + Math.abs(lessons - count(detail, "{\"lesson\":"));
    }

    private static Map<Integer, Long> offerings(String detail) {
        Map<Integer, Long> offerings = new HashMap<>();
        Matcher lesson = LESSON.matcher(detail);
        while (lesson.find()) {
            offerings.put(Integer.parseInt(lesson.group(1)), Long.parseLong(lesson.group(2)));
        }
        return offerings;
    }

    static int count(String text, String what) {
        return (text.length() - text.replace(what, "").length()) / what.length();
    }

    private static long id(String json) {
        return Long.parseLong(Api.field(json, "id"));
    }
}
