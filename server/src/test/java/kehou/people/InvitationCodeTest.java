package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import kehou.kernel.RowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationCodeTest {
    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 4095, 131_072, RowId.MAX_ORGANISATION})
    void a_code_tells_whose_it_is_however_it_is_typed(int owner) {
        InvitationCode code = InvitationCode.fresh(owner, random);
        assertThat(InvitationCode.typed(code.grouped())).contains(code);
        assertThat(InvitationCode.typed(" " + code.text().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(code.grouped()).matches("([A-Z2-7]{4}-){4}[A-Z2-7]{4}");
    }

    @Test
    void what_is_no_code_is_none() {
        assertThat(InvitationCode.typed("")).isEmpty();
        assertThat(InvitationCode.typed("ABCD-EFGH")).isEmpty();
        assertThat(InvitationCode.typed("0000-0000-0000-0000-0000")).isEmpty();
    }
}
