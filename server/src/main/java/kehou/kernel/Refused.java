package kehou.kernel;

import java.util.Map;

/** The one exception of a refused call: a domain answer, not a bug. */
public class Refused extends RuntimeException {
    private final transient Reason reason;
    private final transient Map<String, Object> facts;

    Refused(Reason reason, Map<String, Object> facts) {
        super(null, null, false, false);
        this.reason = reason;
        this.facts = facts;
    }

    @Override
    public String getMessage() {
        return reason.code() + " " + facts;
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
