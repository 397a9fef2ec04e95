package kehou.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kehou.enrolment.HelperEntries;
import kehou.enrolment.HelperEntry;
import kehou.enrolment.HelperWish;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.KeyedWrite;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Tenancy;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.people.PupilDetail;
import kehou.people.PupilRow;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * One school enters a whole class from paper within minutes of its opening, which its district is to look into; one family
 * takes that back.
 */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoPressure {
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final int LEFT_FOR_OTHERS = 2;
    private static final int DAYS_ON_PAPER = 1;
    private static final int HASH_BYTES = 32;

    private final HelperEntries entries;
    private final Files files;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Tenancy tenancy;
    private final MovableClock clock;

    DemoPressure(
            HelperEntries entries,
            Files files,
            Pupils pupils,
            Guardians guardians,
            Tenancy tenancy,
            MovableClock clock) {
        this.entries = entries;
        this.files = files;
        this.pupils = pupils;
        this.guardians = guardians;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Begins when the window opens; the clock is where it was afterwards. */
    void press(DemoSchool school) {
        Offering offering = school.offerings.stream()
                .filter(one -> one.feeFen() == 0)
                .min(Comparator.comparing(Offering::seats))
                .orElse(null);
        if (offering == null) {
            return;
        }
        Instant opens = clock.instant();
        List<PupilRow> children = tenancy.as(
                school.scope,
                () -> pupils
                        .list(
                                school.scope,
                                school.number,
                                new Pupils.PupilQuery(null, null, false),
                                null,
                                Page.MAX_LIMIT)
                        .items()
                        .stream()
                        .filter(row -> offering.grades().contains(row.grade()))
                        .limit(offering.seats() - LEFT_FOR_OTHERS)
                        .toList());
        children.forEach(child -> {
            clock.moveTo(clock.instant().plus(BETWEEN));
            HelperEntry entry = tenancy.as(school.scope, () -> enter(school, offering, child.id()));
            if (child == children.getLast()) {
                takeBack(school, entry);
            }
        });
        clock.moveTo(opens);
    }

    private HelperEntry enter(DemoSchool school, Offering offering, Pupil.Id child) {
        StoredFile paper =
                files.keep(school.scope, StoredFile.Use.EVIDENCE, "意愿表.pdf", new ByteArrayInputStream(paper()));
        PupilDetail detail = pupils.detail(school.scope, child);
        HelperWish wish = HelperWish.place(
                offering.id(),
                detail.guardians().getFirst().id(),
                HelperEntry.How.SHEET,
                LocalDate.now(clock).minusDays(DAYS_ON_PAPER),
                List.of(paper.id()));
        KeyedWrite write = new KeyedWrite(
                school.scope.account(), UUID.randomUUID().toString(), "POST /helper-entries", new byte[HASH_BYTES]);
        return entries.enter(school.scope, child, wish, write);
    }

    private void takeBack(DemoSchool school, HelperEntry entry) {
        long account = tenancy.as(school.scope, () -> guardians.of(school.scope, entry.pupil()))
                .getFirst();
        var family = DemoScopes.guardian(account, school.number, entry.pupil().value());
        tenancy.as(family, () -> entries.undo(family, entry.id()));
    }

    private static byte[] paper() {
        try (InputStream in = DemoPressure.class.getResourceAsStream("/demo/outing-plan.pdf")) {
            if (in == null) {
                throw new IllegalStateException("/demo/outing-plan.pdf is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
