package kehou.rules;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The registry of metrics. A figure that is shown names its metric, so that two pages cannot mean two things by it. */
@Component
public class Metrics {
    private final Map<String, Metric> byKey;

    Metrics(PackReader reader) {
        this.byKey = reader.register().metrics();
    }

    public List<Metric> all() {
        return List.copyOf(byKey.values());
    }

    /** The metric of that key; asking for one that nobody registered is a bug. */
    public Metric require(String key) {
        Metric metric = byKey.get(key);
        if (metric == null) {
            throw new IllegalArgumentException("no metric is called " + key);
        }
        return metric;
    }
}
