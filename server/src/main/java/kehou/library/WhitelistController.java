package kehou.library;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import kehou.files.FileDownloads;
import kehou.files.StoredFile;
import kehou.kernel.Allowed;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The authority's side of the white list. */
@RestController
@RequestMapping("/api/providers")
@Allowed(Role.BUREAU)
class WhitelistController {
    private final Providers providers;
    private final Whitelist whitelist;
    private final FileDownloads downloads;

    WhitelistController(Providers providers, Whitelist whitelist, FileDownloads downloads) {
        this.downloads = downloads;
        this.providers = providers;
        this.whitelist = whitelist;
    }

    record ListingStop(
            @NotBlank @Size(min = 5, max = 1000) String reason,
            @NotBlank @Size(max = 120) String clause) {}

    @GetMapping
    Page<ProviderDossier> received(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return providers.received(scope, after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    ProviderDossier dossier(Scope scope, @PathVariable Provider.Id id) {
        return providers.received(scope, id);
    }

    /** The scan of its licence or agreement; any other file is not found. */
    @GetMapping("/{id}/scans/{file}")
    void scan(Scope scope, @PathVariable Provider.Id id, @PathVariable StoredFile.Id file, HttpServletResponse response)
            throws IOException {
        Provider provider = providers.require(scope, id);
        if (!provider.scans().contains(file)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        downloads.send(scope.within(Purpose.REVIEW, id.school()), file, response);
    }

    @PostMapping("/{id}/listing")
    ProviderDossier list(Scope scope, @PathVariable Provider.Id id, @Valid @RequestBody Listing as) {
        return whitelist.list(scope, id, as);
    }

    @PostMapping("/{id}/suspension")
    ProviderDossier suspend(Scope scope, @PathVariable Provider.Id id, @Valid @RequestBody ListingStop why) {
        return whitelist.suspend(scope, id, why.reason(), why.clause());
    }

    @PostMapping("/{id}/restoration")
    ProviderDossier restore(Scope scope, @PathVariable Provider.Id id) {
        return whitelist.restore(scope, id);
    }
}
