package kehou.people;

import java.time.LocalDate;
import java.util.Locale;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what names a child under the child's own key and makes the blind indexes it is found by. */
@Component
class PupilSeals {
    private static final String CARD = "people.pupil.card";
    private static final String IDENTITY = "people.pupil.identity";

    private final Vault vault;

    PupilSeals(Vault vault) {
        this.vault = vault;
    }

    byte[] card(long pupil, PupilFacts facts) {
        return vault.seal(Key.child(pupil), Fields.join(facts.name(), text(facts.birth())), CARD);
    }

    byte[] identity(long pupil, PupilFacts facts) {
        String type = facts.idType() == null ? null : facts.idType().name();
        return vault.seal(Key.child(pupil), Fields.join(type, facts.idNumber(), facts.studentNumber()), IDENTITY);
    }

    String name(long pupil, byte[] card) {
        return Fields.of(vault.open(Key.child(pupil), card, CARD)).at(0);
    }

    PupilFacts facts(long pupil, byte[] card, byte[] identity) {
        Fields shown = Fields.of(vault.open(Key.child(pupil), card, CARD));
        Fields hidden = Fields.of(vault.open(Key.child(pupil), identity, IDENTITY));
        String birth = shown.orNull(1);
        String type = hidden.orNull(0);
        return new PupilFacts(
                shown.at(0),
                birth == null ? null : LocalDate.parse(birth),
                type == null ? null : IdType.valueOf(type),
                hidden.orNull(1),
                hidden.orNull(2));
    }

    /** Under the city's key: the same child is known at every school. */
    byte @Nullable [] studentBlind(@Nullable String number) {
        return number == null ? null : vault.blind(Key.CITY, "student-number", number.toUpperCase(Locale.ROOT));
    }

    byte @Nullable [] idBlind(@Nullable String number) {
        return number == null ? null : vault.blind(Key.CITY, "id-number", number.toUpperCase(Locale.ROOT));
    }

    byte[] phoneBlind(String phone) {
        return vault.blind(Key.CITY, "phone", phone);
    }

    /** Under the school's key: tells a likely duplicate within the school and nothing outside it. */
    byte[] nameBirthBlind(int school, String name, @Nullable LocalDate birth) {
        return vault.blind(Key.school(school), "name-birth", Fields.join(name, text(birth)));
    }

    byte[] saidBlind(int school, String statement) {
        return vault.blind(Key.school(school), "roster-row", statement);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
