package kehou.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kehou.kernel.MovableClock;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The list as a spreadsheet: a first line that says who took it, when and why, then the pupils; locked with a password. */
record RosterExportSheet(
        RosterExportStore.Kept asked,
        List<PupilRow> pupils,
        Map<Long, String> births,
        Map<Long, List<GuardianshipStore.Held>> guardians) {
    private static final Map<RosterExport.Field, String> TITLES = Map.of(
            RosterExport.Field.SEX, "性别",
            RosterExport.Field.BIRTH, "出生日期",
            RosterExport.Field.GUARDIAN_NAME, "监护人",
            RosterExport.Field.GUARDIAN_PHONE, "监护人电话");

    byte[] encrypted(String password, Instant now) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                POIFSFileSystem locked = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(book.createSheet("名册"), now);
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream sealing = encryptor.getDataStream(locked)) {
                book.write(sealing);
            }
            locked.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a spreadsheet cannot be locked here", e);
        }
    }

    private void fill(Sheet sheet, Instant now) {
        String at = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(MovableClock.BEIJING)
                .format(now);
        sheet.createRow(0)
                .createCell(0)
                .setCellValue("含学生个人信息，不得转发。导出编号 %d，账号 %d，%s，用途：%s"
                        .formatted(asked.id().value(), asked.askedBy(), at, asked.reason()));
        List<String> titles = new ArrayList<>(List.of("班级", "学号", "姓名"));
        asked.fields().forEach(field -> titles.add(TITLES.get(field)));
        write(sheet.createRow(1), titles);
        int line = 2;
        for (PupilRow pupil : pupils) {
            List<String> cells = new ArrayList<>(List.of(
                    HomeClass.fullName(pupil.grade(), pupil.homeClassName()),
                    Objects.toString(pupil.number(), ""),
                    pupil.name().text()));
            asked.fields().forEach(field -> cells.add(cell(field, pupil)));
            write(sheet.createRow(line++), cells);
        }
    }

    private String cell(RosterExport.Field field, PupilRow pupil) {
        long id = pupil.id().value();
        List<GuardianshipStore.Held> held = guardians.getOrDefault(id, List.of());
        return switch (field) {
            case SEX -> pupil.sex() == null ? "" : pupil.sex() == Sex.MALE ? "男" : "女";
            case BIRTH -> births.getOrDefault(id, "");
            case GUARDIAN_NAME ->
                held.stream().map(each -> Objects.toString(each.name(), "")).collect(Collectors.joining("、"));
            case GUARDIAN_PHONE ->
                held.stream().map(each -> Objects.toString(each.phone(), "")).collect(Collectors.joining("、"));
        };
    }

    private static void write(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
