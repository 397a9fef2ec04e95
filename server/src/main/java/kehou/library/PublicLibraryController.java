package kehou.library;

import java.util.List;
import kehou.kernel.Open;
import kehou.kernel.Page;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The libraries' own port (NP-3.1): published facts, for anyone. */
@RestController
@RequestMapping("/api/public")
class PublicLibraryController {
    private final Shelves shelves;

    PublicLibraryController(Shelves shelves) {
        this.shelves = shelves;
    }

    @Open
    @GetMapping("/library")
    Page<PublishedCourse> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ActivityCategory category,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(required = false) @Nullable CourseLevel level,
            @RequestParam(required = false) @Nullable Integer library,
            @RequestParam(required = false) Organisation.@Nullable Kind owner,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return shelves.search(new ShelfQuery(q, category, grade, level, library, owner, after, Page.limit(limit)));
    }

    @Open
    @GetMapping("/library/{id}")
    PublishedCourse course(@PathVariable Course.Id id) {
        return shelves.find(id);
    }

    @Open
    @GetMapping("/libraries")
    List<CourseLibrary> libraries() {
        return shelves.libraries();
    }
}
