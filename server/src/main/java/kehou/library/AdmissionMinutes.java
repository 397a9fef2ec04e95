package kehou.library;

import java.util.List;

/** The minutes of an admission: everything its files hold, in one piece, to be printed and signed. */
public record AdmissionMinutes(AdmissionDossier dossier, String authorityName, List<PanelView> panels) {}
