package kehou.people;

import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A school whose office and principal decide on what families apply for. */
abstract class NeedJourney extends PlanJourney {
    @Autowired
    NeedJob job;

    Scope authority;
    Scope school;
    Scope principal;

    @BeforeEach
    void a_school_and_its_principal() {
        authority = authority();
        school = school(authority);
        principal = staff(Role.PRINCIPAL, school.place(), number());
    }

    Http.Answer decide(Scope who, long claim, String what) {
        return http(who).post("/api/need-claims/" + claim + "/" + what);
    }

    /** A paper that the family took a picture of. */
    long proof(Scope who) {
        return http(who)
                .upload(
                        "/api/files",
                        "证明.pdf",
                        Samples.pdf("证明"),
                        "use",
                        "NEED_PROOF",
                        "school",
                        String.valueOf(school.place()))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }
}
