package kehou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kehou.kernel.Vault.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] ROOT = "a root secret of thirty-two bytes".getBytes();
    private static final long CHILD = (5L << RowId.SEQUENCE_BITS) | 1;
    private static final long SISTER = (5L << RowId.SEQUENCE_BITS) | 2;

    @TempDir
    private Path folder;

    @Test
    void what_is_sealed_opens_under_the_same_key_and_label_only() {
        Vault vault = vault();
        byte[] sealed = vault.seal(Key.school(5), "欧阳·阿依古丽", "pupil.name");
        assertThat(vault.open(Key.school(5), sealed, "pupil.name")).isEqualTo("欧阳·阿依古丽");
        assertThatThrownBy(() -> vault.open(Key.school(6), sealed, "pupil.name"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(Key.school(5), sealed, "pupil.phone"))
                .isInstanceOf(IllegalStateException.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> vault.open(Key.school(5), sealed, "pupil.name"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_value_is_sealed_differently_each_time_but_blinds_equally() {
        Vault vault = vault();
        assertThat(vault.seal(Key.CITY, "13800005001", "phone"))
                .isNotEqualTo(vault.seal(Key.CITY, "13800005001", "phone"));
        assertThat(vault.blind(Key.CITY, "phone", "13800005001"))
                .hasSize(16)
                .isEqualTo(vault.blind(Key.CITY, "phone", "13800005001"))
                .isNotEqualTo(vault.blind(Key.CITY, "id", "13800005001"))
                .isNotEqualTo(vault.blind(Key.school(1), "phone", "13800005001"));
    }

    @Test
    void an_erased_child_cannot_be_read_again_here_on_another_node_or_after_a_restart() {
        Vault vault = vault();
        vault.addChildren(List.of(CHILD, SISTER));
        byte[] sealed = vault.seal(Key.child(CHILD), "严子泽", "name");
        byte[] other = vault.seal(Key.child(SISTER), "严子涵", "name");
        Vault secondNode = vault();
        assertThat(secondNode.open(Key.child(CHILD), sealed, "name")).isEqualTo("严子泽");

        vault.eraseChild(CHILD);

        for (Vault each : List.of(vault, secondNode, vault())) {
            assertThatThrownBy(() -> each.open(Key.child(CHILD), sealed, "name"))
                    .isInstanceOf(Refused.class);
            assertThat(each.open(Key.child(SISTER), other, "name")).isEqualTo("严子涵");
        }
    }

    @Test
    void a_child_that_has_a_key_keeps_it() {
        Vault vault = vault();
        vault.addChildren(List.of(CHILD));
        byte[] sealed = vault.seal(Key.child(CHILD), "严子泽", "name");
        vault.addChildren(List.of(CHILD, SISTER));
        assertThat(vault.open(Key.child(CHILD), sealed, "name")).isEqualTo("严子泽");
    }

    @Test
    void half_a_record_left_by_a_crash_is_written_over() throws IOException {
        Vault vault = vault();
        vault.addChildren(List.of(CHILD));
        byte[] sealed = vault.seal(Key.child(CHILD), "严子泽", "name");
        Files.write(folder.resolve("5.keys"), new byte[17], StandardOpenOption.APPEND);
        Vault restarted = vault();
        restarted.addChildren(List.of(SISTER));
        byte[] other = restarted.seal(Key.child(SISTER), "严子涵", "name");
        Vault again = vault();
        assertThat(again.open(Key.child(CHILD), sealed, "name")).isEqualTo("严子泽");
        assertThat(again.open(Key.child(SISTER), other, "name")).isEqualTo("严子涵");
    }

    @Test
    void the_key_file_holds_no_key_in_the_clear() throws IOException {
        Vault vault = vault();
        vault.addChildren(List.of(CHILD));
        Vault strangerWithTheFile = new Vault(
                "another root secret of 32 bytes..".getBytes(),
                new ChildKeys(folder, "another root secret of 32 bytes..".getBytes()));
        assertThatThrownBy(() -> strangerWithTheFile.seal(Key.child(CHILD), "x", "name"))
                .isInstanceOf(IllegalStateException.class);
    }

    private Vault vault() {
        return new Vault(ROOT, new ChildKeys(folder, ROOT));
    }
}
