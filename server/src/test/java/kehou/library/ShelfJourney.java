package kehou.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Libraries of a test's own: a district, schools that it or the city runs, and courses admitted by either. */
public abstract class ShelfJourney extends PlanJourney {
    @Autowired
    protected Picks picks;

    /** The administrator of a new school that the city runs: its courses are admitted into the city's library. */
    protected Scope citySchool(Scope authority) {
        return staff(Role.SCHOOL, organisation(Organisation.Kind.SCHOOL, authority.place(), "云江市实验学校"), number());
    }

    /** Somebody of a new provider of the city's. */
    protected Scope provider() {
        return staff(Role.OPERATOR, organisation(Organisation.Kind.PROVIDER, 0, "青苗文化中心"), number());
    }

    protected int organisation(Organisation.Kind kind, int parent, String name) {
        boolean school = kind == Organisation.Kind.SCHOOL;
        return organisations
                .found(
                        city(),
                        new NewOrganisation(
                                kind,
                                fresh(name),
                                parent,
                                school ? SchoolRun.MUNICIPAL : null,
                                school ? List.of(Stage.PRIMARY) : null,
                                false,
                                false,
                                false,
                                false,
                                null))
                .number();
    }

    /** A course of that name, admitted into the library of {@code authority}. */
    protected Course shelved(Scope authority, Scope owner, String name) {
        Course course = course(owner, name);
        tenancy.as(owner, () -> admissions.submit(owner, course.id()));
        Admission mine = tenancy.as(authority, () -> queued(authority)).stream()
                .filter(of -> of.subjectId() == course.id().value())
                .findFirst()
                .orElseThrow();
        admitting.admit(authority, mine.id());
        return course;
    }

    private List<Admission> queued(Scope authority) {
        return admissions.queue(authority, Standing.SUBMITTED, 0, 200).items();
    }

    protected JsonNode pick(Scope who, Course.Id course) {
        return http(who)
                .post("/api/picks", Map.of("course", course.value()))
                .expect(200)
                .json();
    }

    protected List<String> names(JsonNode items, @Nullable String of) {
        return items.valueStream()
                .map(item -> of == null ? item : item.path(of))
                .map(item -> item.path("name").asString())
                .toList();
    }

    /** What anyone finds in the libraries under this text. */
    protected JsonNode found(String text, String filters) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return http().get("/api/public/library?q=" + query + filters)
                .expect(200)
                .json()
                .path("items");
    }
}
