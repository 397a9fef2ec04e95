package kehou.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what a person sees about the own sign-in. */
@Component
class OwnPage {
    private final Accounts accounts;
    private final SignInAnswers answers;
    private final Organisations organisations;
    private final Pupils pupils;
    private final boolean demo;

    OwnPage(
            Accounts accounts,
            SignInAnswers answers,
            Organisations organisations,
            Pupils pupils,
            @Value("${kehou.demo:off}") String demo) {
        this.accounts = accounts;
        this.answers = answers;
        this.organisations = organisations;
        this.pupils = pupils;
        this.demo = demo.equals("on");
    }

    Me of(Scope scope, SignInToken token) {
        Account account = accounts.require(new Account.Id(token.account()));
        SignedIn signedIn = answers.signedIn(account, token);
        GrantCard active = signedIn.active();
        if (active == null) {
            throw SignInRefusal.ENDED.refused();
        }
        return new Me(
                account.id(),
                account.name().text(),
                token.app(),
                signedIn.grants(),
                active,
                children(scope),
                account.hasTotp(),
                demo);
    }

    private List<Me.MyChild> children(Scope scope) {
        Map<Integer, String> schools = organisations.names(scope.schools());
        return pupils.ofGuardian(scope).stream()
                .filter(pupil -> pupil.state() == Pupil.State.ENROLLED)
                .sorted(Comparator.comparingLong(pupil -> pupil.id().value()))
                .map(pupil -> new Me.MyChild(
                        pupil.id(),
                        pupil.id().school(),
                        schools.getOrDefault(pupil.id().school(), ""),
                        pupil.name(),
                        pupil.grade(),
                        pupil.homeClassName()))
                .toList();
    }
}
