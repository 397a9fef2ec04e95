package kehou.demo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Admission;
import kehou.library.Admissions;
import kehou.library.Panels;
import kehou.library.Standing;
import kehou.library.Submissions;
import kehou.region.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Admissions through panels: those of the past all granted, today's at every step of the way. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoAdmissions {
    private final Admissions admissions;
    private final Submissions submissions;
    private final Panels panels;
    private final DemoExperts experts;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final AtOnce atOnce;

    DemoAdmissions(
            Admissions admissions,
            Submissions submissions,
            Panels panels,
            DemoExperts experts,
            Organisations organisations,
            Tenancy tenancy,
            AtOnce atOnce) {
        this.admissions = admissions;
        this.submissions = submissions;
        this.panels = panels;
        this.experts = experts;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.atOnce = atOnce;
    }

    /** A pool for each authority that judges one of these schools. */
    void gather(List<DemoSchool> schools) {
        Set<Integer> authorities = new TreeSet<>();
        schools.forEach(school -> authorities.add(organisations.authorityOf(school.number)));
        experts.gather(authorities);
    }

    /** Everything the school has submitted is checked, judged and granted; one school at a time, for they share experts. */
    synchronized void admitAll(DemoSchool school) {
        Scope bureau = bureau(school);
        List<Admission> waiting = waiting(school);
        atOnce.as(
                bureau,
                () -> waiting.forEach(admission -> {
                    Admission checked = admissions.pass(bureau, admission.id(), "材料齐全。");
                    if (checked.stage() == Admission.Stage.DRAW) {
                        panels.draw(bureau, admission.id());
                    }
                }));
        atOnce.as(bureau, () -> experts.judge(bureau.place(), Integer.MAX_VALUE, 0));
        atOnce.as(
                bureau,
                () -> waiting.forEach(admission ->
                        admissions.decide(bureau, admission.id(), Admission.Decision.ADMIT, "材料齐全，符合标准。", null)));
    }

    /** Answers, in one round, what waits at the authority of the courses whose fate is given. */
    void answer(int authority, Map<Long, Admission.Decision> fates) {
        Scope bureau = DemoScopes.bureau(authority, 0);
        List<Admission> round =
                tenancy.as(bureau, () -> admissions.queue(bureau, Standing.SUBMITTED, 0, 200)).items().stream()
                        .filter(admission -> fates.containsKey(admission.subjectId()))
                        .toList();
        atOnce.as(
                bureau,
                () -> round.stream()
                        .filter(admission -> fates.get(admission.subjectId()) != Admission.Decision.RETURN)
                        .forEach(admission -> {
                            admissions.pass(bureau, admission.id(), "材料齐全。");
                            panels.draw(bureau, admission.id());
                        }));
        atOnce.as(bureau, () -> experts.judge(authority, Integer.MAX_VALUE, 0));
        for (Admission admission : round) {
            Admission.Decision fate = requireNonNull(fates.get(admission.subjectId()));
            String reason = switch (fate) {
                case ADMIT -> "材料齐全，符合标准。";
                case RETURN -> "课次安排请再写细一些，补充安全措施后重新提交。";
                case REFUSE -> "与已入库课程内容重复，且没有说明场地条件。";
            };
            String clause = fate == Admission.Decision.REFUSE ? "洪教字〔2021〕19号 第 11 条" : null;
            tenancy.as(bureau, () -> admissions.decide(bureau, admission.id(), fate, reason, clause));
        }
    }

    /** Leaves what waits at each authority at every step of the way, and offers an expert's sign-in. */
    void lately(List<DemoSchool> schools) {
        experts.authorities().forEach(authority -> {
            Scope bureau = DemoScopes.bureau(authority, 0);
            List<Admission> queue = tenancy.as(bureau, () -> admissions.queue(bureau, Standing.SUBMITTED, 0, 200))
                    .items();
            // Those with a panel one after another, the one that is left half judged last: experts share a desk.
            for (Left step : Left.values()) {
                IntStream.range(0, queue.size())
                        .filter(i -> Left.of(i) == step)
                        .forEach(i -> leave(bureau, queue.get(i), step));
            }
        });
        int place = organisations.authorityOf(schools.getFirst().number);
        experts.offer(place);
    }

    /** Where an admission is left. */
    private enum Left {
        TO_DECIDE,
        APPEALED,
        DISCUSSED,
        SCORED,
        TO_DRAW,
        RETURNED,
        TO_CHECK;

        private static final List<Left> IN_TURN =
                List.of(TO_DRAW, TO_DECIDE, APPEALED, SCORED, DISCUSSED, TO_CHECK, RETURNED);

        /** Of the n-th in a queue. */
        static Left of(int n) {
            return IN_TURN.get(n % IN_TURN.size());
        }
    }

    private void leave(Scope bureau, Admission admission, Left step) {
        Admission.Id id = admission.id();
        if (step == Left.TO_CHECK) {
            return;
        }
        if (step == Left.RETURNED) {
            tenancy.as(bureau, () -> admissions.decide(bureau, id, Admission.Decision.RETURN, "请补充场地和器材的安全要求。", null));
            return;
        }
        Admission checked = tenancy.as(bureau, () -> admissions.pass(bureau, id, "材料齐全。"));
        if (step == Left.TO_DRAW || checked.stage() != Admission.Stage.DRAW) {
            return;
        }
        tenancy.as(bureau, () -> panels.draw(bureau, id));
        switch (step) {
            case TO_DECIDE -> experts.judge(bureau.place(), DemoExperts.POOL, 1);
            case DISCUSSED -> {
                experts.judge(bureau.place(), DemoExperts.POOL, DemoExperts.FAR_APART);
                experts.talk(bureau.place());
            }
            case APPEALED -> {
                experts.judge(bureau.place(), DemoExperts.POOL, 0);
                tenancy.as(
                        bureau,
                        () -> admissions.decide(
                                bureau, id, Admission.Decision.REFUSE, "与学科教学内容重复，不属于特色课程。", "赣教办函〔2023〕38号 三（三）"));
                Scope owner = organisations.require(id.school()).isSchool()
                        ? DemoScopes.school(id.school())
                        : DemoShelves.provider(id.school());
                tenancy.as(owner, () -> submissions.appeal(owner, id, "课程只做展演和手工，不讲教材内容，请另行评审。"));
            }
            default -> {
                experts.excuse(bureau.place());
                experts.judge(bureau.place(), 1, 0);
            }
        }
    }

    private List<Admission> waiting(DemoSchool school) {
        Scope bureau = bureau(school);
        return tenancy.as(bureau, () -> admissions.queue(bureau, Standing.SUBMITTED, 0, 200)).items().stream()
                .filter(admission -> admission.school() == school.number)
                .toList();
    }

    private Scope bureau(DemoSchool school) {
        return DemoScopes.bureau(organisations.authorityOf(school.number), 0);
    }
}
