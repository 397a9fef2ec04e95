package kehou.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kehou.files.StoredFile;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A third party that serves at schools (JB-2.2), as its dossier has it. The organisation is in the id.
 *
 * @param authority number of the authority that judges it and publishes it
 */
public record Provider(
        Id id,
        int organisation,
        String name,
        int authority,
        String introduction,
        ProviderLicence licence,
        List<ProviderScope> scope,
        ProviderAgreement agreement,
        List<String> services,
        List<ProviderPerson> people,
        Standing state,
        int version) {
    /** The id of a dossier. */
    public record Id(long value) implements RowId {}

    /** Its licence, its agreement or its entry ends on that day, {@code days} or fewer ahead. */
    public record Expiring(int school, Id provider, LocalDate on, int days) implements Event {}

    /** The parts that are still missing before it can be judged. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        gap(gaps, "introduction", introduction);
        gap(gaps, "licence.number", licence.number());
        gap(gaps, "licence.issuer", licence.issuer());
        gap(gaps, "licence.from", licence.from());
        gap(gaps, "licence.until", licence.until());
        gap(gaps, "licence.scan", licence.scan());
        gap(gaps, "scope", scope.isEmpty() ? null : scope);
        gap(gaps, "agreement.way", agreement.way());
        gap(gaps, "agreement.content", agreement.content());
        gap(gaps, "agreement.safety", agreement.safety());
        gap(gaps, "agreement.from", agreement.from());
        gap(gaps, "agreement.until", agreement.until());
        gap(gaps, "agreement.scan", agreement.scan());
        gap(gaps, "services", services.isEmpty() ? null : services);
        gap(gaps, "people", people.isEmpty() ? null : people);
        return gaps;
    }

    /** What the agreement names, in the words of the rule packs. */
    List<String> agreementParts() {
        return Stream.of(
                        part("WAY", agreement.way()),
                        part("CONTENT", agreement.content()),
                        part("SAFETY", agreement.safety()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last day on which licence and agreement both hold. */
    Optional<LocalDate> papersUntil() {
        return Stream.of(Optional.ofNullable(licence.until()), Optional.ofNullable(agreement.until()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** The files it rests on. */
    List<StoredFile.Id> scans() {
        return Stream.of(Optional.ofNullable(licence.scan()), Optional.ofNullable(agreement.scan()))
                .flatMap(Optional::stream)
                .map(StoredFile.Id::new)
                .distinct()
                .toList();
    }

    private static Optional<String> part(String name, String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(name);
    }

    private static void gap(List<String> gaps, String part, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            gaps.add(part);
        }
    }
}
