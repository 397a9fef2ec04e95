package kehou.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kehou.people.RosterColumn.Member;
import kehou.people.RosterColumn.MemberField;
import kehou.people.RosterColumn.PupilField;
import kehou.people.RosterProblem.Code;
import org.jspecify.annotations.Nullable;

/** Reads the members of the family that a row names. */
final class FamilyReader {
    private FamilyReader() {}

    static List<RosterGuardian> read(RowCells row) {
        List<RosterGuardian> family = new ArrayList<>();
        for (Member member : Member.values()) {
            RosterGuardian read = member(row, member);
            boolean said = read != null && family.stream().anyMatch(each -> same(each, read));
            if (read != null && !said) {
                family.add(read);
            }
        }
        String phone = phone(row, RosterColumn.of(PupilField.PHONE));
        if (phone != null && family.stream().allMatch(each -> each.phone() == null)) {
            // A sheet with one parent's name and a phone beside it means that parent's phone.
            RosterGuardian only = family.size() == 1 ? family.removeFirst() : null;
            family.addFirst(
                    only == null
                            ? new RosterGuardian(null, Kinship.OTHER, phone, true)
                            : new RosterGuardian(only.name(), only.kinship(), phone, only.guardian()));
        }
        return List.copyOf(family);
    }

    private static boolean same(RosterGuardian one, RosterGuardian other) {
        return one.phone() != null
                && one.phone().equals(other.phone())
                && (one.name() == null || one.name().equals(other.name()));
    }

    private static @Nullable RosterGuardian member(RowCells row, Member member) {
        String name = PersonNameText.tidy(row.text(RosterColumn.of(member, MemberField.NAME)));
        String phone = phone(row, RosterColumn.of(member, MemberField.PHONE));
        if (name.isEmpty() && phone == null) {
            return null;
        }
        if (!name.isEmpty() && !PersonNameText.plausible(name)) {
            row.problem(RosterColumn.of(member, MemberField.NAME), Code.NAME_SHAPE, "家长姓名，只含文字和间隔号“·”");
        }
        return new RosterGuardian(name.isEmpty() ? null : name, kinship(row, member), phone, isGuardian(row, member));
    }

    private static Kinship kinship(RowCells row, Member member) {
        RosterColumn column = RosterColumn.of(member, MemberField.KINSHIP);
        String word = CellText.dense(row.text(column));
        if (word.isEmpty()) {
            return switch (member) {
                case FATHER -> Kinship.FATHER;
                case MOTHER -> Kinship.MOTHER;
                case FIRST, SECOND -> Kinship.OTHER;
            };
        }
        Optional<Kinship> kinship = Kinship.of(word);
        if (kinship.isEmpty()) {
            row.problem(column, Code.RELATION_SHAPE, "与学生的关系，如父亲、母亲、祖父母");
        }
        return kinship.orElse(Kinship.OTHER);
    }

    private static boolean isGuardian(RowCells row, Member member) {
        RosterColumn column = RosterColumn.of(member, MemberField.IS_GUARDIAN);
        String word = CellText.dense(row.text(column));
        if (word.isEmpty()) {
            return true;
        }
        Optional<Boolean> flag = NeedReader.yesOrNo(word);
        if (flag.isEmpty()) {
            row.problem(column, Code.GUARDIAN_FLAG_SHAPE, "是 或 否");
        }
        return flag.orElse(false);
    }

    private static @Nullable String phone(RowCells row, RosterColumn column) {
        String text = row.code(column);
        if (text.isEmpty() || text.equals("无") || text.equals("/") || text.equals("-")) {
            return null;
        }
        Optional<String> phone = PhoneText.of(text);
        if (phone.isEmpty()) {
            row.problem(column, Code.PHONE_SHAPE, "一个 11 位手机号；境外号码以 + 和国家或地区代码开头；没有则留空");
        }
        return phone.orElse(null);
    }
}
