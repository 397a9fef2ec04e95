package kehou.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Subject;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.people.PupilRow;
import kehou.people.Pupils;
import kehou.region.Organisation;
import kehou.teaching.Question;
import kehou.teaching.Questions;
import kehou.teaching.ResourceDraft;
import kehou.teaching.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Learning online in the demonstration: some resources on the shelves, some questions, answered and open. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoOnline {
    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6);
    private static final List<Asked> ASKED = List.of(
            new Asked(Subject.MATHS, "四分之三和三分之二哪个大，怎么给孩子讲？", "把同样大的圆各分成四份和三份，比一比涂色的部分，再通分验证。"),
            new Asked(Subject.CHINESE, "看图写话总是只写一句，怎么练？", "先让孩子说：谁、在哪、做什么、心情怎样，四句都说到再写。"),
            new Asked(Subject.SCIENCE, "观察月相要连着看几天？", "连着看一周就够，每天同一时间画下来。"),
            new Asked(Subject.ENGLISH, "单词会读不会写，有什么好办法？", null));

    private final Resources resources;
    private final Questions questions;
    private final Files files;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Tenancy tenancy;

    DemoOnline(
            Resources resources,
            Questions questions,
            Files files,
            Pupils pupils,
            Guardians guardians,
            Tenancy tenancy) {
        this.resources = resources;
        this.questions = questions;
        this.files = files;
        this.pupils = pupils;
        this.guardians = guardians;
        this.tenancy = tenancy;
    }

    /** Drawn once, by the first school that needs it. */
    private static final class Sheet {
        static final byte[] CIRCLES = circles();
    }

    private record Asked(
            Subject subject, String text, @Nullable String answer) {}

    /** The city's link for everyone. */
    void share() {
        Scope city = DemoScopes.bureau(Organisation.CITY, 0);
        tenancy.as(city, () -> {
            ResourceDraft draft = new ResourceDraft(
                    "国家中小学智慧教育平台", "教育部的免费课程与学习资源。", Subject.GENERAL, ALL, null, "https://basic.smartedu.cn/");
            resources.publish(city, resources.submit(city, draft).id(), true);
        });
    }

    /** The school's own shelf and its families' questions; the last proposal and the last question wait. */
    void learn(DemoSchool school) {
        Scope teacher = DemoScopes.teacher(school.teachers.getFirst().account(), school.number);
        tenancy.as(teacher, () -> {
            StoredFile circles =
                    files.keep(teacher, StoredFile.Use.RESOURCE, "分数圆片.png", new ByteArrayInputStream(Sheet.CIRCLES));
            ResourceDraft draft =
                    new ResourceDraft("分数圆片", "打印剪下来，比一比大小。", Subject.MATHS, List.of(3, 4, 5), circles.id(), null);
            resources.publish(school.scope, resources.submit(teacher, draft).id(), false);
            resources.submit(
                    teacher,
                    new ResourceDraft(
                            "中国科普网",
                            "科学观察与小实验。",
                            Subject.SCIENCE,
                            List.of(3, 4, 5, 6),
                            null,
                            "https://www.kepu.gov.cn/"));
        });
        List<PupilRow> roll = tenancy.as(
                        school.scope,
                        () -> pupils.list(
                                school.scope,
                                school.number,
                                new Pupils.PupilQuery(null, null, false),
                                null,
                                ASKED.size()))
                .items();
        for (int i = 0; i < Math.min(roll.size(), ASKED.size()); i++) {
            ask(school, roll.get(i).id(), ASKED.get(i), teacher);
        }
    }

    private void ask(DemoSchool school, Pupil.Id pupil, Asked asked, Scope teacher) {
        List<Long> accounts = tenancy.as(school.scope, () -> guardians.of(school.scope, pupil));
        if (accounts.isEmpty()) {
            return;
        }
        Scope family = DemoScopes.guardian(accounts.getFirst(), school.number, pupil.value());
        Question.Id id = tenancy.as(
                        family,
                        () -> questions.ask(
                                family, pupil, new Question.QuestionDraft(asked.subject(), asked.text(), null)))
                .question()
                .id();
        String answer = asked.answer();
        if (answer != null) {
            tenancy.as(teacher, () -> questions.reply(teacher, id, new Question.ReplyDraft(answer, null)));
        }
    }

    /** Circles cut into two, three and four parts, one part coloured in. */
    private static byte[] circles() {
        BufferedImage sheet = new BufferedImage(900, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 320);
        for (int parts = 2; parts <= 4; parts++) {
            int left = 30 + (parts - 2) * 290;
            for (int part = 0; part < parts; part++) {
                int from = 90 + part * 360 / parts;
                pen.setColor(part == 0 ? new Color(0x1f6b5a) : new Color(0xe3f0ea));
                pen.fillArc(left, 30, 260, 260, from, 360 / parts);
            }
            pen.setColor(Color.DARK_GRAY);
            for (int part = 0; part < parts; part++) {
                pen.drawArc(left, 30, 260, 260, 90 + part * 360 / parts, 360 / parts);
                double angle = Math.toRadians(90 + part * 360.0 / parts);
                int x = left + 130 + (int) Math.round(130 * Math.cos(angle));
                int y = 160 - (int) Math.round(130 * Math.sin(angle));
                pen.drawLine(left + 130, 160, x, y);
            }
        }
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
