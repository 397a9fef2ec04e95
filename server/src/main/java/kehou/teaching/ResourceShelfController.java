package kehou.teaching;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kehou.files.FileDownloads;
import kehou.files.StoredFile;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/children/{pupil}/resources")
@Allowed(Role.GUARDIAN)
class ResourceShelfController {
    private final Shelf shelf;
    private final FileDownloads downloads;

    ResourceShelfController(Shelf shelf, FileDownloads downloads) {
        this.shelf = shelf;
        this.downloads = downloads;
    }

    @GetMapping
    Page<ShelfItem> shelf(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(required = false) @Nullable Subject subject,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(required = false) @Nullable Integer limit) {
        ResourceShelfStore.ShelfQuery query = new ResourceShelfStore.ShelfQuery(grade, subject, words);
        return shelf.of(scope, pupil, query, Math.max(0, after), Page.limit(limit));
    }

    @GetMapping("/{resource}/file")
    void shelfFile(
            Scope scope, @PathVariable Pupil.Id pupil, @PathVariable Resource.Id resource, HttpServletResponse to)
            throws IOException {
        StoredFile.Id file = shelf.fileOf(scope, pupil, resource);
        downloads.send(Shelf.owner(scope, file), file, to);
    }

    @GetMapping("/{resource}/preview")
    void shelfPreview(
            Scope scope, @PathVariable Pupil.Id pupil, @PathVariable Resource.Id resource, HttpServletResponse to)
            throws IOException {
        StoredFile.Id file = shelf.fileOf(scope, pupil, resource);
        downloads.sendPreview(Shelf.owner(scope, file), file, to);
    }
}
