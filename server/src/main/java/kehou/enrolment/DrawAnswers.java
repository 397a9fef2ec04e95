package kehou.enrolment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.enrolment.WishList.WishAnswer;
import kehou.enrolment.WishList.WishEnd;
import kehou.enrolment.draw.DrawRecord;
import kehou.enrolment.draw.DrawRecord.DrawEntry;
import kehou.enrolment.draw.DrawRecord.DrawSpan;
import kehou.enrolment.draw.DrawRecord.DrawnOffering;
import kehou.plan.Offering;

/** What became of every wish, in numbers (BX-6): how many seats, how many asked, how many of them stood before. */
final class DrawAnswers {
    private final DrawRecord asked;
    private final Map<Long, DrawnOffering> offerings;
    private final Map<Long, List<String>> standing = new HashMap<>();

    DrawAnswers(DrawRecord asked) {
        this.asked = asked;
        this.offerings = asked.offerings().stream().collect(Collectors.toMap(DrawnOffering::offering, o -> o));
        asked.entries()
                .forEach(entry -> meetable(entry)
                        .forEach(wish -> standing.computeIfAbsent(wish, _ -> new ArrayList<>())
                                .add(order(entry))));
        standing.values().forEach(all -> all.sort(null));
    }

    List<WishAnswer> of(int index, List<Offering.Id> given) {
        DrawEntry entry = asked.entries().get(index);
        List<Long> wishes = requireNonNull(entry.wishes());
        List<Long> own = given.stream().map(Offering.Id::value).toList();
        List<WishAnswer> answers = new ArrayList<>();
        for (int rank = 0; rank < wishes.size(); rank++) {
            long wish = wishes.get(rank);
            DrawnOffering offering = requireNonNull(offerings.get(wish));
            List<String> all = standing.getOrDefault(wish, List.of());
            int before = (int) all.stream()
                    .filter(other -> other.compareTo(order(entry)) < 0)
                    .count();
            answers.add(new WishAnswer(
                    new Offering.Id(wish),
                    offering.courseName(),
                    end(entry, wishes, rank, own),
                    offering.seats(),
                    all.size(),
                    before));
        }
        return answers;
    }

    private WishEnd end(DrawEntry entry, List<Long> wishes, int rank, List<Long> own) {
        long wish = wishes.get(rank);
        if (own.contains(wish)) {
            return WishEnd.GIVEN;
        }
        if (requireNonNull(entry.barred()).contains(wish)) {
            return WishEnd.BARRED;
        }
        if (own.isEmpty() || rank < wishes.indexOf(own.getFirst())) {
            return WishEnd.FULL;
        }
        int lowest = own.stream().mapToInt(wishes::indexOf).max().orElse(0);
        if (rank > lowest && own.size() >= requireNonNull(entry.want())) {
            return WishEnd.ENOUGH;
        }
        return own.stream().anyMatch(other -> clash(other, wish)) ? WishEnd.CLASH : WishEnd.FULL;
    }

    private boolean clash(long one, long other) {
        List<DrawSpan> spans = requireNonNull(offerings.get(other)).spans();
        return requireNonNull(offerings.get(one)).spans().stream()
                .anyMatch(span -> spans.stream().anyMatch(span::meets));
    }

    private static List<Long> meetable(DrawEntry entry) {
        Set<Long> barred = new HashSet<>(requireNonNull(entry.barred()));
        return requireNonNull(entry.wishes()).stream()
                .filter(wish -> !barred.contains(wish))
                .toList();
    }

    private static String order(DrawEntry entry) {
        return entry.key() + entry.receipt();
    }
}
