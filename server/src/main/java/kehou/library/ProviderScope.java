package kehou.library;

/** What a provider offers at schools, in the words of the rule packs; subject tutoring is never admitted (JA-5). */
public enum ProviderScope {
    ARTS,
    SPORTS,
    SCIENCE,
    LABOUR,
    READING,
    OTHER,
    SUBJECT_TUTORING
}
