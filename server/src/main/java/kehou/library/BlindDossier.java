package kehou.library;

import java.util.List;

/** A dossier as experts read it, part by part, without names. */
public record BlindDossier(List<BlindPart> parts) {
    /** One part: what it is, and its lines. */
    public record BlindPart(String heading, List<String> lines) {}
}
