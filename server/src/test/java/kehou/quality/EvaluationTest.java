package kehou.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The evaluation plan of a course is used at the end of the term (NC-13). */
@Clause("NC-13/evaluation-plan")
class EvaluationTest extends DayJourney {
    private static final List<String> GOOD = List.of("优秀", "良好");
    private static final Duration TO_THE_END = Duration.ofDays(110);

    @Override
    protected long course(Scope desk) {
        long id = super.course(desk);
        JsonNode was = http(desk).get("/api/courses/" + id).expect(200).json();
        http(desk)
                .put(
                        "/api/courses/" + id,
                        Map.of(
                                "name",
                                was.path("name").asString(),
                                "category",
                                "ARTS",
                                "introduction",
                                "一把剪刀一张纸",
                                "aims",
                                "会剪窗花",
                                "grades",
                                List.of(3, 4),
                                "classSize",
                                40,
                                "lessons",
                                List.of(Map.of("number", 1, "title", "第一课", "minutes", 60)),
                                "evaluation",
                                Map.of(
                                        "object", "学生",
                                        "content", "学习态度、作品",
                                        "subject", "教师",
                                        "method", "期末作品展",
                                        "result", "等级和评语")))
                .expect(200);
        return id;
    }

    @Test
    void the_teacher_writes_each_pupils_result_in_the_steps_of_the_plan_and_its_family_reads_it() {
        Afternoon day = afternoon(2);
        assertThat(write(day, day.teacher(), day.pupil(0), GOOD).expect(409).code())
                .as("months before the end")
                .isEqualTo("quality.evaluation_closed");
        clock.moveTo(NOW.plus(TO_THE_END));
        JsonNode sheet = http(day.teacher()).get(path(day)).expect(200).json();
        assertThat(sheet.path("plan").path("method").asString()).isEqualTo("期末作品展");
        assertThat(sheet.path("aspects").toString()).isEqualTo("[\"学习态度\",\"作品\"]");
        assertThat(sheet.path("levels").get(0).asString()).isEqualTo("优秀");
        assertThat(sheet.path("lines")).hasSize(2);
        write(day, day.teacher(), day.pupil(0), GOOD).expect(200);
        assertThat(progress(day.desk()).path("evaluated").asInt()).isEqualTo(1);
        assertThat(progress(day.teacher()).path("pupils").asInt()).isEqualTo(2);
        JsonNode read = read(day.pupil(0)).get(0);
        assertThat(read.path("results").toString()).isEqualTo("[\"优秀\",\"良好\"]");
        assertThat(read.path("comment").asString()).isEqualTo("剪得又稳又细");
        assertThat(read(day.pupil(1))).isEmpty();
        write(day, day.teacher(), day.pupil(1), GOOD).expect(200);
        assertThat(progress(day.desk()).path("evaluated").asInt()).isEqualTo(2);
    }

    @Test
    void results_that_do_not_fit_the_plan_and_pupils_of_other_classes_are_refused() {
        Afternoon day = afternoon(1);
        Afternoon elsewhere = afternoon(1);
        clock.moveTo(NOW.plus(TO_THE_END));
        assertThat(write(day, day.teacher(), day.pupil(0), List.of("优秀"))
                        .expect(422)
                        .code())
                .isEqualTo("quality.evaluation_unfit");
        assertThat(write(day, day.teacher(), day.pupil(0), List.of("优秀", "九十分"))
                        .expect(422)
                        .code())
                .isEqualTo("quality.evaluation_unfit");
        write(day, day.teacher(), elsewhere.pupil(0), GOOD).expect(404);
    }

    @Test
    void another_teacher_another_school_and_another_family_reach_nothing() {
        Afternoon day = afternoon(2);
        Afternoon elsewhere = afternoon(1);
        clock.moveTo(NOW.plus(TO_THE_END));
        write(day, day.teacher(), day.pupil(0), GOOD).expect(200);
        http(day.stranger()).get(path(day)).expect(404);
        write(day, day.stranger(), day.pupil(0), GOOD).expect(404);
        http(elsewhere.teacher()).get(path(day)).expect(404);
        write(day, elsewhere.teacher(), day.pupil(0), GOOD).expect(404);
        http(day.desk()).get(path(day)).expect(403);
        http(guardian(fresh(), day.pupil(1)))
                .get("/api/children/" + day.pupil(0) + "/evaluations")
                .expect(404);
        assertThat(http(day.stranger()).get("/api/evaluations").expect(200).json())
                .isEmpty();
        assertThat(progress(elsewhere.desk()).path("evaluated").asInt()).isZero();
    }

    @Test
    void an_older_version_does_not_write_over_a_newer_one_and_the_same_key_writes_once() throws Exception {
        Afternoon day = afternoon(1);
        clock.moveTo(NOW.plus(TO_THE_END));
        int first = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(
                            () -> write(day, day.teacher(), day.pupil(0), GOOD).status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                first += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(first).isEqualTo(1);
        Map<String, Object> anew =
                Map.of("pupil", day.pupil(0), "results", List.of("合格", "良好"), "comment", "", "version", 1);
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            http(day.teacher()).send("POST", path(day), anew, key).expect(200);
        }
        assertThat(http(day.teacher()).post(path(day), anew).expect(409).code()).isEqualTo("kernel.stale");
        assertThat(read(day.pupil(0)).get(0).path("results").get(0).asString()).isEqualTo("合格");
    }

    private static String path(Afternoon day) {
        return "/api/offerings/" + day.offering() + "/evaluations";
    }

    private Http.Answer write(Afternoon day, Scope who, long pupil, List<String> results) {
        return http(who).post(path(day), Map.of("pupil", pupil, "results", results, "comment", "剪得又稳又细"));
    }

    private JsonNode progress(Scope who) {
        return http(who).get("/api/evaluations").expect(200).json().path(0);
    }

    private JsonNode read(long pupil) {
        return http(guardian(fresh(), pupil))
                .get("/api/children/" + pupil + "/evaluations")
                .expect(200)
                .json();
    }
}
