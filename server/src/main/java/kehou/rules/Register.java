package kehou.rules;

import java.util.Map;

/** What packs may speak of: the questions, the metrics they look at and the phrases that verdicts are made of. */
record Register(Map<String, Question> questions, Map<String, Metric> metrics, Map<String, String> phrases) {

    Metric metric(String key) {
        return required(metrics, key);
    }

    Question question(String name) {
        return required(questions, name);
    }

    String phrase(String key) {
        return required(phrases, key);
    }

    private static <T> T required(Map<String, T> of, String key) {
        T found = of.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the register has no " + key);
        }
        return found;
    }
}
