package kehou.library;

import java.util.ArrayList;
import java.util.List;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of a dossier, for the authority that was asked; experts judge blind and see none of it. */
@Component
class AdmissionFiles {
    private final Admissions admissions;
    private final Files files;
    private final Tenancy tenancy;

    AdmissionFiles(Admissions admissions, Files files, Tenancy tenancy) {
        this.admissions = admissions;
        this.files = files;
        this.tenancy = tenancy;
    }

    /** What is known of the files that the dossier names. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Scope scope, Admission.Id id) {
        Scope at = at(scope, id);
        List<StoredFile.Id> named = named(scope, id);
        return tenancy.as(at, () -> files.all(at, named));
    }

    /** A scope that opens this file; 404 for one that the dossier does not name. */
    Scope opens(Scope scope, Admission.Id id, StoredFile.Id file) {
        if (!named(scope, id).contains(file)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return at(scope, id);
    }

    private List<StoredFile.Id> named(Scope scope, Admission.Id id) {
        AdmissionDossier dossier = admissions.dossier(scope, id);
        Course course = dossier.course();
        Provider provider = dossier.provider();
        List<Long> files = new ArrayList<>();
        if (course != null) {
            course.evidence().forEach(of -> files.add(of.file()));
        }
        if (provider != null) {
            Long licence = provider.licence().scan();
            Long agreement = provider.agreement().scan();
            if (licence != null) {
                files.add(licence);
            }
            if (agreement != null) {
                files.add(agreement);
            }
        }
        return files.stream()
                .map(StoredFile.Id::new)
                .filter(file -> file.school() == id.school())
                .toList();
    }

    private static Scope at(Scope scope, Admission.Id id) {
        return scope.within(Purpose.REVIEW, id.school());
    }
}
