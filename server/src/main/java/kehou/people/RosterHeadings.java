package kehou.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kehou.people.RosterColumn.Member;
import kehou.people.RosterColumn.MemberField;
import kehou.people.RosterColumn.PupilField;

/** The allow-list: which headings mean what, read once from {@code roster-headings.txt}. */
final class RosterHeadings {
    private static final String SOURCE = "/kehou/people/roster-headings.txt";

    private static final int LONGEST = 60;
    private static final Pattern REMARK = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]");
    private static final Pattern MARK = Pattern.compile("[\\s*:;,、.?/_\\-]");

    private final Map<String, PupilField> pupil = new HashMap<>();
    private final Map<String, Member> family = new HashMap<>();
    private final Map<String, MemberField> member = new HashMap<>();

    RosterHeadings() {
        String section = "";
        for (String line : source().split("\n")) {
            if (line.startsWith("[")) {
                section = line.strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] sides = line.split(" = ", 2);
                for (String alias : sides[1].strip().split(" ")) {
                    put(section, sides[0], plain(alias));
                }
            }
        }
    }

    private void put(String section, String name, String alias) {
        switch (section) {
            case "[pupil]" -> pupil.put(alias, PupilField.valueOf(name));
            case "[family]" -> family.put(alias, Member.valueOf(name));
            case "[member]" -> member.put(alias, MemberField.valueOf(name));
            default -> throw new IllegalStateException(SOURCE + " has no section " + section);
        }
    }

    /** What a heading means that stands alone. */
    Optional<RosterColumn> column(String heading) {
        String plain = plain(heading);
        PupilField known = pupil.get(plain);
        if (known != null) {
            return Optional.of(RosterColumn.of(known));
        }
        Member whole = family.get(plain);
        if (whole != null) {
            return Optional.of(RosterColumn.of(whole, MemberField.NAME));
        }
        for (int cut = plain.length() - 1; cut > 0; cut--) {
            Member who = family.get(plain.substring(0, cut));
            MemberField what = member.get(plain.substring(plain.charAt(cut) == '的' ? cut + 1 : cut));
            if (who != null && what != null) {
                return Optional.of(RosterColumn.of(who, what));
            }
        }
        return Optional.empty();
    }

    /** What a heading means under a heading that spans it. */
    Optional<RosterColumn> column(String group, String heading) {
        Member who = family.get(plain(group));
        if (who == null) {
            return column(heading);
        }
        MemberField what = member.get(plain(heading));
        return what == null
                ? column(heading).filter(each -> each.member() != null)
                : Optional.of(RosterColumn.of(who, what));
    }

    private static String plain(String heading) {
        if (heading.length() > LONGEST) {
            return "";
        }
        return MARK.matcher(REMARK.matcher(CellText.plain(heading)).replaceAll(""))
                .replaceAll("");
    }

    private static String source() {
        try (InputStream in = RosterHeadings.class.getResourceAsStream(SOURCE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
