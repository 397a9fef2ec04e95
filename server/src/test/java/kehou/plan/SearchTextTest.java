package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void width_case_and_spaces_do_not_matter() {
        assertThat(SearchText.plain("ＳＴＥＡＭ 编 程")).isEqualTo("steam编程");
    }
}
