package kehou.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ways in which schools write grades and classes: 一年级, 初二, 小学2026级, 三(2)班, 3.2班, 七1班, 301. A year
 * of entry counts from the school year; without 小学 or 初中 it is read only where the school has just one of both.
 */
final class ClassNaming {
    private static final String DIGIT = "[一二三四五六七八九1-9]";
    private static final String COUNT = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,2})";
    private static final String GRADE =
            "(?:(?<stage>小学|初中|中学)?(?<entry>20\\d\\d)级|(?<junior>初中?)(?<year>[一二三123])(?:年级)?"
                    + "|小学?(?<primary>[一二三四五六1-6])(?:年级)?|(?:小学|初中)?(?<grade>" + DIGIT + ")(?:年级|年)?)";
    private static final Pattern GRADE_ONLY = Pattern.compile(GRADE);
    private static final Pattern CLASS_ONLY = Pattern.compile("^[(]?第?(" + COUNT + ")[)]?班?$");
    private static final Pattern BOTH = Pattern.compile(GRADE + "[(.\\-第]{0,2}(?<class>" + COUNT + ")[)]?班");
    private static final Pattern BOTH_SHORT = Pattern.compile(GRADE + "[(.\\-](?<class>" + COUNT + ")[)]?");
    private static final Pattern GRADE_IN_TEXT = Pattern.compile("(?:(?<stage>小学|初中|中学)?(?<entry>20\\d\\d)级"
            + "|(?<junior>初)(?<year>[一二三])|(?<primary>小[一二三四五六])|(?<grade>" + DIGIT + ")年级)");
    private static final Pattern THREE_DIGITS = Pattern.compile("([1-9])(\\d\\d)班?");
    private static final Pattern OTHER_NAME = Pattern.compile("(?=.*\\p{L})[\\p{L}\\d()·]{1,12}班?");

    private final RosterFrame frame;

    ClassNaming(RosterFrame frame) {
        this.frame = frame;
    }

    /** A class with its grade where known; {@code number} is null for a class with a name only. */
    record Named(@Nullable Integer grade, @Nullable Integer number, String name) {}

    /** The grade in a grade column. */
    Optional<Integer> grade(String cell) {
        String text = CellText.withoutEmptyFraction(CellText.dense(cell));
        Matcher match = GRADE_ONLY.matcher(text.replaceFirst("^0(?=\\d$)", ""));
        return match.matches() ? grade(match) : Optional.empty();
    }

    /** The class in a class column, given the grade if another column states it. */
    Optional<Named> homeClass(String cell, @Nullable Integer grade) {
        String text = CellText.withoutEmptyFraction(CellText.dense(cell));
        Matcher only = CLASS_ONLY.matcher(text);
        if (only.matches()) {
            return numbered(grade, only.group(1));
        }
        Optional<Named> both = both(text, true);
        if (both.isPresent()) {
            return both;
        }
        Matcher digits = THREE_DIGITS.matcher(text);
        if (digits.matches()) {
            int first = Integer.parseInt(digits.group(1));
            return grade == null || grade == first ? numbered(first, digits.group(2)) : Optional.empty();
        }
        return OTHER_NAME.matcher(text).matches() ? Optional.of(new Named(grade, null, text)) : Optional.empty();
    }

    /** Grade and class somewhere in a sheet's name, a title or a file's name. */
    Optional<Named> inText(String text) {
        String dense = CellText.dense(text);
        Optional<Named> both = both(dense, false);
        if (both.isPresent()) {
            return both;
        }
        Matcher only = CLASS_ONLY.matcher(dense);
        return only.matches() && dense.endsWith("班") ? numbered(null, only.group(1)) : Optional.empty();
    }

    /** A grade somewhere in a title (三年级学生名册). */
    Optional<Integer> gradeInText(String text) {
        Matcher match = GRADE_IN_TEXT.matcher(CellText.dense(text));
        return match.find() ? grade(match) : Optional.empty();
    }

    private Optional<Named> both(String text, boolean whole) {
        Matcher match = BOTH.matcher(text);
        boolean found = whole ? match.matches() : match.find();
        if (!found) {
            match = BOTH_SHORT.matcher(text);
            found = match.matches();
        }
        if (!found) {
            return Optional.empty();
        }
        String number = match.group("class");
        return grade(match).flatMap(grade -> numbered(grade, number));
    }

    private static Optional<Named> numbered(@Nullable Integer grade, String count) {
        int number = count(count);
        return number == 0 ? Optional.empty() : Optional.of(new Named(grade, number, number + "班"));
    }

    private Optional<Integer> grade(Matcher match) {
        if (match.group("entry") != null) {
            return entered(match.group("stage"), Integer.parseInt(match.group("entry")));
        }
        if (match.group("junior") != null) {
            return existing(6 + count(match.group("year")));
        }
        if (match.group("primary") != null) {
            return existing(count(match.group("primary").replace("小", "")));
        }
        return existing(count(match.group("grade")));
    }

    private Optional<Integer> entered(@Nullable String stage, int year) {
        int years = frame.schoolYear() - year + 1;
        boolean junior = stage == null ? frame.lowestGrade() > 6 : !stage.equals("小学");
        boolean unclear = stage == null && frame.lowestGrade() <= 6 && frame.highestGrade() > 6;
        int most = junior ? 3 : 6;
        return unclear || years < 1 || years > most ? Optional.empty() : existing(junior ? years + 6 : years);
    }

    private Optional<Integer> existing(int grade) {
        return frame.has(grade) ? Optional.of(grade) : Optional.empty();
    }

    private static int count(String text) {
        if (Character.isDigit(text.charAt(0)) && text.charAt(0) < 128) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return "一二三四五六七八九".indexOf(text.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(text.charAt(0)) + 1;
        int ones = ten + 1 < text.length() ? "一二三四五六七八九".indexOf(text.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }
}
