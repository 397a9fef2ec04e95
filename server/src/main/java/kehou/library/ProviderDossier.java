package kehou.library;

import java.util.List;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A provider's dossier with what the packs say of it and how it stands on the white list.
 *
 * @param entry its newest entry, removed ones included
 */
public record ProviderDossier(
        Provider provider, List<Verdict> verdicts, @Nullable WhitelistEntry entry) {}
