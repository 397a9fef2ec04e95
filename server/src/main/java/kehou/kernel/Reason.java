package kehou.kernel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Why a module says no. Each module has one enum of them; its constants become problem codes such as
 * {@code enrolment.full}, which the client turns into a sentence.
 */
public interface Reason {
    String name();

    /** The HTTP status of the answer: 404, 409, 422 and so on. */
    int status();

    /** Module and reason, for example {@code enrolment.full}. */
    default String code() {
        String type = getClass().getPackageName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + name().toLowerCase(Locale.ROOT);
    }

    /** The refusal to throw, with facts as alternating names and values (numbers, ids; never personal values). */
    default Refused refused(Object... facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return new Refused(this, named);
    }

    /** Someone else changed the thing first: 409 with how it stands now. */
    static Refused stale(Object current) {
        return KernelRefusal.STALE.refused("current", current);
    }
}
