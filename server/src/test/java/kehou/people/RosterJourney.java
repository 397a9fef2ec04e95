package kehou.people;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kehou.Http;
import kehou.Journey;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A school of a test's own and rosters to bring into it. */
abstract class RosterJourney extends Journey {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Organisations organisations;

    /** A primary school that no other test knows. */
    int school() {
        NewOrganisation wish = new NewOrganisation(
                Organisation.Kind.SCHOOL,
                "花名册小学" + NEXT.incrementAndGet(),
                0,
                SchoolRun.MUNICIPAL,
                List.of(Stage.PRIMARY),
                false,
                false,
                false,
                false,
                null);
        return organisations.found(bureau(0, 1), wish).number();
    }

    /** A phone that no other test uses. */
    static String phone() {
        return "1980000%04d".formatted(NEXT.incrementAndGet());
    }

    /** A student number that no other test uses, of a child born that day. */
    static String studentNumber(String birth) {
        return "G" + RosterFiles.numbered(birth, NEXT.incrementAndGet() % 1000);
    }

    static Scope office(int school) {
        return staff(Role.SCHOOL, school, 77);
    }

    <T> T as(Scope scope, Supplier<T> work) {
        return tenancy.as(scope, work);
    }

    Http desk(int school) {
        return http(office(school));
    }

    JsonNode preview(int school, String fileName, byte[] bytes) {
        return desk(school)
                .upload("/api/roster-imports", fileName, bytes, "kind", "PUPILS")
                .expect(200)
                .json();
    }

    /** Brings the file in, without questions. */
    JsonNode bringIn(int school, String fileName, byte[] bytes) {
        long id = preview(school, fileName, bytes).get("id").longValue();
        return desk(school)
                .post("/api/roster-imports/" + id + "/confirmation")
                .expect(200)
                .json();
    }

    JsonNode bringIn(int school, String text) {
        return bringIn(school, "名单.csv", RosterFiles.text(text));
    }

    /** The school's pupils as the desk lists them. */
    List<JsonNode> pupils(int school, String query) {
        return desk(school)
                .get("/api/pupils?limit=200" + query)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
