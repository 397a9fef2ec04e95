package kehou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @Test
    void a_text_is_found_by_characters_and_neighbouring_pairs() {
        assertThat(SearchText.grams("剪纸课")).containsExactly("剪", "剪纸", "纸", "纸课", "课");
        assertThat(SearchText.grams("")).isEmpty();
    }

    @Test
    void rare_characters_count_as_one() {
        assertThat(SearchText.grams("𠮷祥")).containsExactly("𠮷", "𠮷祥", "祥");
    }

    @Test
    void letters_are_indexed_by_threes_as_well() {
        assertThat(SearchText.grams("jqr")).containsExactly("j", "jq", "jqr", "q", "qr", "r");
    }

    @Test
    void width_case_spaces_and_apostrophes_do_not_matter() {
        assertThat(SearchText.plain("ＳＴＥＡＭ 编 程")).isEqualTo("steam编程");
        assertThat(SearchText.query("Xi'an ")).isEqualTo("xian");
    }

    @ParameterizedTest
    @CsvSource({
        "机器人搭建, jqr",
        "机器人搭建, jiqiren",
        "机器人搭建, ji qi ren da jian",
        "音乐欣赏, yinyue",
        "音乐欣赏, yyxs",
        "剪纸, jz",
        "女子足球, nvzi",
        "女子足球, nuzi",
        "STEAM 创客, steamck",
        "扎染, zr",
        "民族舞, 族舞"
    })
    void a_name_is_found_by_its_characters_its_pinyin_and_its_initials(String name, String typed) {
        assertThat(found(SearchText.of(List.of(name)), typed)).isTrue();
    }

    @Test
    void the_text_around_a_name_is_found_as_written_only_and_names_do_not_run_into_one_another() {
        SearchText text = SearchText.of(List.of("剪纸", "李娜"), "从窗花到团花");
        assertThat(found(text, "团花")).isTrue();
        assertThat(found(text, "tuanhua")).isFalse();
        assertThat(found(text, "纸李")).isFalse();
        assertThat(found(text, "zhili")).isFalse();
    }

    private static boolean found(SearchText text, String typed) {
        String query = SearchText.query(typed);
        return text.grams().containsAll(List.of(SearchText.grams(query)))
                && text.haystack().contains(query);
    }
}
