package kehou.demo;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Certificate;
import kehou.library.CertificateDraft;
import kehou.library.Certificates;
import kehou.library.Clearance;
import kehou.library.ClearanceChecks;
import kehou.library.Clearances;
import kehou.library.ExternalIdentity;
import kehou.library.Instructor;
import kehou.library.InstructorCategory;
import kehou.library.InstructorDossier;
import kehou.library.InstructorKind;
import kehou.library.Instructors;
import kehou.region.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What those who teach rest on: certificates of everybody, and the clearance of those from outside. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoPapers {
    static final InstructorDossier OF_A_TEACHER =
            new InstructorDossier(InstructorCategory.GENERAL, List.of("社团指导"), 8, 10, List.of(1, 2, 3, 4, 5));
    static final InstructorDossier OF_AN_OUTSIDER =
            new InstructorDossier(InstructorCategory.CHARACTERISTIC, List.of("剪纸", "传统手工"), 6, 15, List.of(1, 3, 5));

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final Instructors instructors;
    private final Certificates certificates;
    private final Clearances clearances;
    private final Organisations organisations;
    private final Tenancy tenancy;

    DemoPapers(
            Instructors instructors,
            Certificates certificates,
            Clearances clearances,
            Organisations organisations,
            Tenancy tenancy) {
        this.instructors = instructors;
        this.certificates = certificates;
        this.clearances = clearances;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    /** Records and clears everybody of the school, as of {@code day}; clearances hold for two years. */
    void furnish(DemoSchool school, LocalDate day) {
        for (Instructor one : tenancy.as(school.scope, () -> instructors.all(school.scope))) {
            boolean own = one.kind() == InstructorKind.STAFF;
            tenancy.as(
                    school.scope,
                    () -> certificates.add(
                            school.scope,
                            one.id(),
                            new CertificateDraft(
                                    own ? Certificate.Kind.TEACHER : Certificate.Kind.ARTISAN,
                                    (own ? "JS" : "MJ") + one.id().value() % 1_000_000,
                                    own ? "云江市教育局" : "云江市民间文艺家协会",
                                    day.minusYears(6),
                                    null,
                                    null)));
            if (!own) {
                clear(school, one, day, day.plusYears(2));
            }
        }
    }

    /** The school gives the identity; its authority makes the five checks and clears until that day. */
    Clearance clear(DemoSchool school, Instructor one, LocalDate day, LocalDate until) {
        ask(school, one);
        return decide(school, day, until);
    }

    /** The school gives the identity, and its authority has it before it. */
    void ask(DemoSchool school, Instructor one) {
        ExternalIdentity who = new ExternalIdentity(one.name(), identityNumber(one), null);
        tenancy.as(school.scope, () -> clearances.identify(school.scope, one.id(), who));
    }

    /** A further round of somebody known, cleared until that day. */
    Clearance renew(DemoSchool school, Instructor one, LocalDate day, LocalDate until) {
        tenancy.as(school.scope, () -> clearances.renew(school.scope, one.id()));
        return decide(school, day, until);
    }

    private Clearance decide(DemoSchool school, LocalDate day, LocalDate until) {
        Scope authority = DemoScopes.bureau(organisations.authorityOf(school.number), 0);
        return tenancy.as(authority, () -> {
            Clearance asked = clearances.queue(authority, Clearance.State.REQUESTED, 0, 200).items().stream()
                    .filter(each -> each.askedFor() == school.number)
                    .reduce((_, last) -> last)
                    .orElseThrow();
            ClearanceChecks checks = new ClearanceChecks(day, day, day, true, "高立新", day, true, day, true);
            clearances.record(authority, asked.id(), checks, null);
            return clearances.decide(authority, asked.id(), true, until, "");
        });
    }

    /** Of a region that does not exist, with the check character that belongs to it. */
    private static String identityNumber(Instructor one) {
        long number = one.id().value();
        String seventeen = "369999" + (1955 + number % 40)
                + "0%d%02d%03d".formatted(1 + number % 9, 1 + number % 28, (number >> 35) * 31 % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + CHECKS.charAt(sum % CHECKS.length());
    }
}
