package kehou.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Tenancy;
import kehou.library.Admissions;
import kehou.library.Certificate;
import kehou.library.CertificateDraft;
import kehou.library.Certificates;
import kehou.library.Instructor;
import kehou.library.InstructorCategory;
import kehou.library.InstructorDossier;
import kehou.library.InstructorDraft;
import kehou.library.InstructorKind;
import kehou.library.Instructors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What is on its way with those who teach: somebody new to be cleared, a renewed paper, a clearance that soon ends. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoNewcomers {
    private static final int SOON = 25;
    private static final int VERY_SOON = 6;

    private final Instructors instructors;
    private final Certificates certificates;
    private final DemoPapers papers;
    private final Admissions admissions;
    private final DemoAdmissions admitted;
    private final Files files;
    private final Tenancy tenancy;
    private final Clock clock;

    DemoNewcomers(
            Instructors instructors,
            Certificates certificates,
            DemoPapers papers,
            Admissions admissions,
            DemoAdmissions admitted,
            Files files,
            Tenancy tenancy,
            Clock clock) {
        this.instructors = instructors;
        this.certificates = certificates;
        this.papers = papers;
        this.admissions = admissions;
        this.admitted = admitted;
        this.files = files;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** At the first school somebody asks to come; at another one a clearance soon ends. */
    void arrive(List<DemoSchool> schools) {
        LocalDate today = LocalDate.now(clock);
        DemoSchool first = schools.getFirst();
        known(first, today);
        Instructor newcomer = add(
                first,
                InstructorKind.PROFESSIONAL,
                "市少年宫退役教练，带过十二年校园足球。",
                new InstructorDossier(InstructorCategory.SPORTS, List.of("足球", "体能"), 12, 18, List.of(2, 4)));
        record(first, newcomer.id(), Certificate.Kind.DEGREE, "体育教育专业毕业证书", today.minusYears(15), null);
        record(first, newcomer.id(), Certificate.Kind.COACH, "足球教练员证", today.minusYears(2), today.plusYears(2));
        papers.ask(first, newcomer);
        record(
                first,
                first.teachers.getFirst().instructor(),
                Certificate.Kind.INDUSTRY,
                "校外实践指导证书",
                today.minusDays(9),
                today.plusYears(3));
        schools.stream()
                .filter(school -> school.plan.charges())
                .reduce((_, last) -> last)
                .ifPresent(other -> tenancy.as(other.scope, () -> instructors.all(other.scope)).stream()
                        .filter(one -> one.kind() != InstructorKind.STAFF)
                        .findFirst()
                        .ifPresent(one -> papers.renew(other, one, today, today.plusDays(SOON))));
    }

    /** Admitted, without a class so far, and to be cleared anew within the week. */
    private void known(DemoSchool school, LocalDate today) {
        Instructor one = add(
                school,
                InstructorKind.RETIRED,
                "退休美术教师，擅长扎染和蜡染。",
                new InstructorDossier(InstructorCategory.CHARACTERISTIC, List.of("扎染", "蜡染"), 26, 30, List.of(1, 5)));
        record(school, one.id(), Certificate.Kind.TEACHER, "教师资格证", today.minusYears(28), null);
        papers.clear(school, one, today, today.plusDays(VERY_SOON));
        tenancy.as(school.scope, () -> admissions.submit(school.scope, one.id()));
        admitted.admitAll(school);
    }

    private Instructor add(DemoSchool school, InstructorKind kind, String says, InstructorDossier dossier) {
        return tenancy.as(
                school.scope,
                () -> instructors.add(
                        school.scope,
                        school.number,
                        new InstructorDraft(school.invented.adult(), kind, null, says, dossier, null)));
    }

    private void record(
            DemoSchool school,
            Instructor.Id one,
            Certificate.Kind kind,
            String title,
            LocalDate issued,
            @Nullable LocalDate expires) {
        tenancy.as(school.scope, () -> {
            StoredFile scan = files.keep(
                    school.scope,
                    StoredFile.Use.CERTIFICATE,
                    title + ".png",
                    new ByteArrayInputStream(certificate(kind)));
            certificates.add(
                    school.scope,
                    one,
                    new CertificateDraft(
                            kind,
                            kind.name().charAt(0) + "2026" + one.value() % 100_000,
                            "云江市人力资源和社会保障局",
                            issued,
                            expires,
                            scan.id().value()));
        });
    }

    /** A page with a frame, lines and a seal; without words, for the fonts of a server are few. */
    private static byte[] certificate(Certificate.Kind kind) {
        BufferedImage sheet = new BufferedImage(720, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xfbf6ea));
        pen.fillRect(0, 0, 720, 500);
        pen.setColor(new Color(0x1f6b5a));
        pen.drawRect(18, 18, 683, 463);
        pen.drawRect(26, 26, 667, 447);
        pen.setColor(new Color(0x55605c));
        for (int line = 0; line < 6; line++) {
            pen.fillRect(90, 170 + line * 38, line == 5 ? 220 : 380 + 30 * (line % 3), 8);
        }
        pen.fillRect(90, 90, 200 + 12 * kind.ordinal(), 26);
        pen.setColor(new Color(0xb23a2e));
        pen.drawOval(520, 320, 120, 120);
        pen.drawOval(524, 324, 112, 112);
        pen.fillOval(565, 365, 30, 30);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
