package kehou.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PositionTest {
    private static final double A_HAND_S_BREADTH = 0.15;

    record Known(String name, Position wgs84, Position gcj02, Position bd09) {
        List<Position> all() {
            return List.of(wgs84, gcj02, bd09);
        }
    }

    record Apart(Position a, Position b, double metres) {}

    @ParameterizedTest
    @MethodSource("positions")
    void every_known_point_converts_from_each_system_to_each(Known point) {
        for (Position from : point.all()) {
            for (Position to : point.all()) {
                Position converted = from.in(to.crs());
                assertThat(converted.crs()).isEqualTo(to.crs());
                assertThat(converted.metresTo(to))
                        .as("%s from %s to %s", point.name(), from, to)
                        .isLessThan(A_HAND_S_BREADTH);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("positionsInChina")
    void the_same_numbers_in_another_system_are_another_place(Known point) {
        Position mistaken = new Position(point.wgs84().lat(), point.wgs84().lon(), Crs.GCJ02);
        assertThat(mistaken.metresTo(point.wgs84())).isBetween(550.0, 650.0);
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distances_are_those_computed_elsewhere(Apart apart) {
        assertThat(apart.a().metresTo(apart.b())).isCloseTo(apart.metres(), within(0.5 + apart.metres() * 0.003));
    }

    @ParameterizedTest
    @CsvSource({"0,INSIDE", "200,INSIDE", "200.1,NEAR", "400,NEAR", "400.1,OUTSIDE"})
    void the_fence_sorts_distances_into_classes(double metres, Distance expected) {
        assertThat(Distance.of(metres, 200)).isEqualTo(expected);
    }

    static List<Known> positions() {
        return lines("/region/positions.csv").stream()
                .map(cells ->
                        new Known(cells[0], at(cells, 1, Crs.WGS84), at(cells, 3, Crs.GCJ02), at(cells, 5, Crs.BD09)))
                .toList();
    }

    static List<Known> positionsInChina() {
        return positions().stream()
                .filter(known -> known.wgs84().lon() > 73 && known.wgs84().lon() < 137)
                .toList();
    }

    static List<Apart> distances() {
        return lines("/region/distances.csv").stream()
                .map(cells -> new Apart(at(cells, 0, Crs.WGS84), at(cells, 2, Crs.WGS84), Double.parseDouble(cells[4])))
                .toList();
    }

    private static Position at(String[] cells, int lon, Crs crs) {
        return new Position(Double.parseDouble(cells[lon + 1]), Double.parseDouble(cells[lon]), crs);
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = PositionTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
