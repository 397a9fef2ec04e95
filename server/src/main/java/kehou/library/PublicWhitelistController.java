package kehou.library;

import kehou.kernel.Open;
import kehou.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The white list as anyone reads it (JB-2.2): organisations only, no person. */
@RestController
@RequestMapping("/api/public/whitelist")
class PublicWhitelistController {
    private final Whitelist whitelist;

    PublicWhitelistController(Whitelist whitelist) {
        this.whitelist = whitelist;
    }

    @Open
    @GetMapping
    Page<WhitelistEntry> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer authority,
            @RequestParam(required = false) @Nullable ProviderScope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return whitelist.search(q, authority, scope, after, Page.limit(limit));
    }
}
