package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackedMarksTest {
    @Test
    void what_was_packed_comes_out_again() {
        Random random = new Random(20260916);
        for (int seats = 0; seats <= 70; seats++) {
            List<Mark> marks = Stream.generate(() -> Mark.values()[random.nextInt(4)])
                    .limit(seats)
                    .toList();
            assertThat(PackedMarks.unpack(PackedMarks.pack(marks), seats)).isEqualTo(marks);
        }
    }

    @Test
    void a_class_of_35_takes_nine_bytes() {
        assertThat(PackedMarks.pack(Stream.generate(() -> Mark.LEAVE).limit(35).toList()))
                .hasSize(9);
    }
}
