package kehou.library;

import java.util.List;
import kehou.library.BlindDossier.BlindPart;

/** Strikes names out of what experts read. */
final class Blinding {
    private static final String STRUCK = "某某";

    private Blinding() {}

    static BlindDossier without(BlindDossier dossier, List<String> names) {
        return new BlindDossier(dossier.parts().stream()
                .map(part -> new BlindPart(
                        part.heading(),
                        part.lines().stream().map(line -> without(line, names)).toList()))
                .toList());
    }

    private static String without(String line, List<String> names) {
        String struck = line;
        for (String name : names) {
            struck = name.isBlank() ? struck : struck.replace(name, STRUCK);
        }
        return struck;
    }
}
