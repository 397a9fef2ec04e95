package kehou.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Guardians;
import kehou.people.Need;
import kehou.people.NeedClaim;
import kehou.people.NeedClaims;
import kehou.people.Pupil;
import kehou.people.Pupils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Two families of the first school ask that a need of their child counts; one of two persons has agreed to the first. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoNeeds {
    private static final int FIRST = 40;

    private final NeedClaims claims;
    private final Files files;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Tenancy tenancy;

    DemoNeeds(NeedClaims claims, Files files, Pupils pupils, Guardians guardians, Tenancy tenancy) {
        this.claims = claims;
        this.files = files;
        this.pupils = pupils;
        this.guardians = guardians;
        this.tenancy = tenancy;
    }

    void ask(DemoSchool school) {
        List<Pupil.Id> roll = tenancy.as(school.scope, () -> pupils.onRoll(school.scope, school.number)).stream()
                .skip(FIRST)
                .limit(2)
                .map(card -> card.id())
                .toList();
        if (roll.size() == 2) {
            NeedClaim.Id first = claim(school, roll.getFirst(), Need.LEFT_BEHIND, "我和孩子爸爸都在外地上班，平时跟爷爷奶奶。");
            claim(school, roll.getLast(), Need.FINANCIAL_AID, "今年刚办了低保。");
            tenancy.as(school.scope, () -> claims.approve(school.scope, first));
        }
    }

    private NeedClaim.Id claim(DemoSchool school, Pupil.Id pupil, Need need, String words) {
        long account = tenancy.as(school.scope, () -> guardians.of(school.scope, pupil)).stream()
                .findFirst()
                .orElse(1L);
        Scope family = DemoScopes.guardian(account, school.number, pupil.value());
        return tenancy.as(family, () -> {
            StoredFile proof = files.keepFor(
                    family, school.number, StoredFile.Use.NEED_PROOF, "证明.pdf", new ByteArrayInputStream(paper()));
            return claims.apply(family, pupil, new NeedClaim.NeedClaimDraft(Set.of(need), words, List.of(proof.id())))
                    .id();
        });
    }

    private static byte[] paper() {
        try (InputStream in = DemoNeeds.class.getResourceAsStream("/demo/outing-plan.pdf")) {
            if (in == null) {
                throw new IllegalStateException("/demo/outing-plan.pdf is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
