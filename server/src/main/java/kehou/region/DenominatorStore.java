package kehou.region;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reference data of no school. */
@Component
class DenominatorStore {
    private final JdbcClient jdbc;

    DenominatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Denominator> all() {
        return jdbc.sql("select name, label, leaves_out, citation from region.denominator order by name")
                .query((row, _) -> new Denominator(
                        row.getString("name"),
                        row.getString("label"),
                        Arrays.stream((String[]) row.getArray("leaves_out").getArray())
                                .map(Denominator.Flag::valueOf)
                                .toList(),
                        row.getString("citation")))
                .list();
    }
}
