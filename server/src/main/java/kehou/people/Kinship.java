package kehou.people;

import java.util.Map;
import java.util.Optional;

/** What a guardian is to the pupil. */
public enum Kinship {
    FATHER,
    MOTHER,
    GRANDPARENT,
    SIBLING,
    OTHER;

    private static final Map<String, Kinship> SPOKEN = Map.ofEntries(
            Map.entry("父亲", FATHER),
            Map.entry("爸爸", FATHER),
            Map.entry("父", FATHER),
            Map.entry("父子", FATHER),
            Map.entry("父女", FATHER),
            Map.entry("继父", FATHER),
            Map.entry("养父", FATHER),
            Map.entry("母亲", MOTHER),
            Map.entry("妈妈", MOTHER),
            Map.entry("母", MOTHER),
            Map.entry("母子", MOTHER),
            Map.entry("母女", MOTHER),
            Map.entry("继母", MOTHER),
            Map.entry("养母", MOTHER),
            Map.entry("祖父母", GRANDPARENT),
            Map.entry("外祖父母", GRANDPARENT),
            Map.entry("祖父母或外祖父母", GRANDPARENT),
            Map.entry("祖父", GRANDPARENT),
            Map.entry("祖母", GRANDPARENT),
            Map.entry("外祖父", GRANDPARENT),
            Map.entry("外祖母", GRANDPARENT),
            Map.entry("爷爷", GRANDPARENT),
            Map.entry("奶奶", GRANDPARENT),
            Map.entry("外公", GRANDPARENT),
            Map.entry("外婆", GRANDPARENT),
            Map.entry("姥爷", GRANDPARENT),
            Map.entry("姥姥", GRANDPARENT),
            Map.entry("兄弟姐妹", SIBLING),
            Map.entry("哥哥", SIBLING),
            Map.entry("姐姐", SIBLING),
            Map.entry("兄", SIBLING),
            Map.entry("姐", SIBLING));

    /** The kinship a school's word stands for; a word of its own (姑姑, 监护人) is OTHER, a word with digits is none. */
    static Optional<Kinship> of(String word) {
        Kinship known = SPOKEN.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        boolean words =
                word.length() <= 12 && word.codePoints().allMatch(c -> Character.isLetter(c) || "/、()".indexOf(c) >= 0);
        return words ? Optional.of(OTHER) : Optional.empty();
    }
}
