import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What some of the families read afterwards over HTTP: every place they were given and have not given up. */
final class FaultReads {
    private static final int FAMILIES = 40;

    private final String address;
    private final Secret secret;
    private final List<FaultHistory.Entry> told;

    FaultReads(String address, Secret secret, List<FaultHistory.Entry> told) {
        this.address = address;
        this.secret = secret;
        this.told = told;
    }

    List<String> broken() throws Exception {
        List<FaultHistory.Entry> given = new ArrayList<>(told.stream()
                .filter(FaultHistory.Entry::placed)
                .toList());
        Collections.shuffle(given, new Random(1));
        Set<Long> givenUp = new HashSet<>();
        told.stream().filter(e -> e.op().equals("withdraw")).forEach(e -> givenUp.add(e.id()));
        List<String> broken = new ArrayList<>();
        for (FaultHistory.Entry e : given.subList(0, Math.min(FAMILIES, given.size()))) {
            Api phone = new Api(address, "mobile", secret.token("GUARDIAN", e.account(), 0, "mobile"));
            String read = phone.get("/api/children/" + e.pupil() + "/enrolments");
            int at = read.indexOf("\"id\":" + e.id() + ",");
            String state = at < 0 ? "nothing" : Api.field(read.substring(at), "state");
            if (!givenUp.contains(e.id()) && !state.equals("HELD") && !state.equals("CONFIRMED")) {
                broken.add("C1 acknowledged place " + e.id() + " reads as " + state + " (key " + e.key() + ")");
            }
        }
        return broken;
    }
}
