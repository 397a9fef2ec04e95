package kehou.people;

import java.util.List;

/**
 * Who is signed in, as what, and what else this person could be here.
 *
 * @param children a guardian's pupils (row ids); empty for everyone else
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

    /** A child of the guardian who asks. */
    record MyChild(long pupil, int school, String schoolName) {}
}
