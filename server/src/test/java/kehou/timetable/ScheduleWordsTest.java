package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleWordsTest {
    @Test
    void grades_that_follow_each_other_are_told_by_their_ends() {
        assertThat(ScheduleWords.grades(List.of(3, 1, 2, 4, 5, 6))).isEqualTo("一至六年级");
        assertThat(ScheduleWords.grades(List.of(1, 2))).isEqualTo("一、二年级");
        assertThat(ScheduleWords.grades(List.of(1, 3, 4))).isEqualTo("一、三、四年级");
        assertThat(ScheduleWords.grades(List.of(9))).isEqualTo("九年级");
    }
}
