package kehou.library;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** An authority with experts, and a school that has submitted to it; everything over HTTP from there. */
abstract class PanelJourney extends PlanJourney {
    protected Scope authority;
    protected Scope school;
    /** Accounts of the pool by the experts' ids. */
    protected final Map<Long, Long> accounts = new HashMap<>();

    @BeforeEach
    void a_school_and_its_authority() {
        authority = authority();
        school = school(authority);
        accounts.clear();
    }

    protected Http bureau() {
        return http(authority);
    }

    /** Someone of this employer in the pool, who can sign in. */
    protected Expert expert(String employer) {
        Expert expert = admitting.enter(authority.within(Purpose.REVIEW, authority.place()), employer);
        accounts.put(expert.id().value(), expert.account());
        return expert;
    }

    protected void experts(int count) {
        for (int i = 0; i < count; i++) {
            expert("市教研中心");
        }
    }

    protected Http as(long expert) {
        Scope scope = new Scope(
                Role.EXPERT,
                authority.place(),
                accounts.get(expert),
                Set.of(),
                Set.of(),
                Set.of(),
                Purpose.SERVICE,
                null);
        return http(scope);
    }

    /** A course of the school's, submitted: its admission. */
    protected long submitted() {
        return submitted(school, course(school, "剪纸").id());
    }

    protected long submitted(Scope by, Course.Id course) {
        http(by).post("/api/courses/" + course.value() + "/submission").expect(200);
        return newest(by);
    }

    protected long newest(Scope by) {
        return http(by).get("/api/submissions")
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asLong();
    }

    /** Its papers are complete and its panel is drawn. */
    protected JsonNode drawn(long admission) {
        bureau().post(at(admission) + "/formal-check", Map.of("note", "")).expect(200);
        return draw(admission);
    }

    protected JsonNode draw(long admission) {
        JsonNode panels = bureau().post(at(admission) + "/panels").expect(200).json();
        return panels.get(panels.size() - 1);
    }

    protected JsonNode panel(long admission) {
        JsonNode panels = bureau().get(at(admission) + "/panels").expect(200).json();
        return panels.get(panels.size() - 1);
    }

    /** Ids of the experts who sit on the panel, in drawn order. */
    protected static List<Long> sitting(JsonNode panel) {
        return panel.path("seats")
                .valueStream()
                .filter(of -> !of.hasNonNull("leftWhy"))
                .map(of -> of.path("expert").asLong())
                .toList();
    }

    protected Http.Answer score(long expert, JsonNode panel, List<Integer> points, String advice) {
        return as(expert).post("/api/reviews/" + panel.path("id").asLong() + "/scores", sheet(points, advice, "符合标准"));
    }

    /** Everyone who sits there gives this and advises that. */
    protected void all(JsonNode panel, List<Integer> points, String advice) {
        sitting(panel).forEach(expert -> score(expert, panel, points, advice).expect(200));
    }

    protected static Map<String, Object> sheet(List<Integer> points, String advice, String opinion) {
        return Map.of(
                "points",
                points,
                "remarks",
                Collections.nCopies(points.size(), ""),
                "advice",
                advice,
                "opinion",
                opinion);
    }

    /** Full marks by the city's first standard of courses. */
    protected static final List<Integer> FULL = List.of(20, 15, 20, 15, 15, 10, 5);
    /** Far below them. */
    protected static final List<Integer> POOR = List.of(8, 6, 8, 6, 6, 4, 2);

    protected Http.Answer decide(long admission, String decision, String reason, String clause) {
        return bureau().post(
                        at(admission) + "/decision", Map.of("decision", decision, "reason", reason, "clause", clause));
    }

    protected String stage(long admission) {
        return bureau().get(at(admission))
                .expect(200)
                .json()
                .path("admission")
                .path("stage")
                .asString();
    }

    protected static String at(long admission) {
        return "/api/admissions/" + admission;
    }

    /** Both at the same time. */
    protected static List<Http.Answer> together(Callable<Http.Answer> one, Callable<Http.Answer> other) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> both = List.of(threads.submit(one), threads.submit(other));
            return List.of(both.get(0).get(), both.get(1).get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
