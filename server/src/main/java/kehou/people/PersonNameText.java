package kehou.people;

import java.util.regex.Pattern;

/** Names as they are typed: 张　三 with a blank to fill the cell, five kinds of middle dot, rare characters. */
final class PersonNameText {
    private static final Pattern DOTS = Pattern.compile("\\s*[•・‧∙⋅●.﹒ᐧ‧﹒·]\\s*");
    private static final Pattern HAN_BLANK =
            Pattern.compile("(?<=[\\p{IsHan}\\x{E000}-\\x{F8FF}·]) (?=[\\p{IsHan}\\x{E000}-\\x{F8FF}·])");
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M}\\p{Co}·〇 '’,\\-()]{1,60}");

    private PersonNameText() {}

    /** The name with one kind of middle dot and no blanks between Chinese characters. */
    static String tidy(String text) {
        String dotted = text.codePoints().anyMatch(Character::isIdeographic)
                ? DOTS.matcher(text).replaceAll("·")
                : text;
        return HAN_BLANK.matcher(dotted).replaceAll("");
    }

    static boolean plausible(String name) {
        return SHAPE.matcher(name).matches() && name.codePoints().anyMatch(c -> Character.isLetter(c) || privateUse(c));
    }

    /** Characters of a school's own font: other machines show something else, so a person should look. */
    static boolean hasPrivateCharacter(String name) {
        return name.codePoints().anyMatch(PersonNameText::privateUse);
    }

    static boolean hasLostCharacter(String name) {
        return name.indexOf('\uFFFD') >= 0 || name.indexOf('?') >= 0 || name.indexOf('□') >= 0;
    }

    private static boolean privateUse(int point) {
        return Character.getType(point) == Character.PRIVATE_USE;
    }
}
