package kehou.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Many pupils as parallel arrays, the form in which one statement writes them all. */
record PupilArrays(int school, List<PupilStore.Written> pupils, PupilSeals seals) {

    Map<String, Object> named() {
        return Map.ofEntries(
                Map.entry("school", school),
                Map.entry("ids", longs(PupilStore.Written::id)),
                Map.entry("persons", longs(PupilStore.Written::person)),
                Map.entry("classes", longs(PupilStore.Written::homeClass)),
                Map.entry(
                        "numbers",
                        pupils.stream().map(PupilStore.Written::number).toArray(Integer[]::new)),
                Map.entry(
                        "sexes",
                        pupils.stream()
                                .map(each -> Objects.toString(each.sex(), null))
                                .toArray(String[]::new)),
                Map.entry("cards", bytes(each -> seals.card(each.id(), each.facts()))),
                Map.entry("identities", bytes(each -> seals.identity(each.id(), each.facts()))),
                Map.entry(
                        "students",
                        bytes(each -> seals.studentBlind(each.facts().studentNumber()))),
                Map.entry("idBlinds", bytes(each -> seals.idBlind(each.facts().idNumber()))),
                Map.entry(
                        "likely",
                        bytes(each -> seals.nameBirthBlind(
                                school, each.facts().name(), each.facts().birth()))),
                Map.entry("said", bytes(PupilStore.Written::said)));
    }

    private Long[] longs(Function<PupilStore.Written, Long> value) {
        return pupils.stream().map(value).toArray(Long[]::new);
    }

    private byte[][] bytes(Function<PupilStore.Written, byte[]> value) {
        return pupils.stream().map(value).toArray(byte[][]::new);
    }
}
