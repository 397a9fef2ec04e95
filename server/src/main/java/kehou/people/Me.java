package kehou.people;

import java.util.List;
import kehou.kernel.PersonName;

/**
 * Who is signed in, as what, and what else this person could be here.
 *
 * @param children a guardian's pupils; empty for everyone else
 * @param demo whether this is a demonstration with invented people
 */
record Me(
        Account.Id account,
        String name,
        String app,
        List<GrantCard> grants,
        GrantCard active,
        List<MyChild> children,
        boolean hasTotp,
        boolean demo) {

    /** A child of the guardian who asks; {@code homeClass} is the class's name. */
    record MyChild(Pupil.Id pupil, int school, String schoolName, PersonName name, int grade, String homeClass) {}
}
