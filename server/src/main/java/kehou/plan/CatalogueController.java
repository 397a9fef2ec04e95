package kehou.plan;

import kehou.kernel.Open;
import kehou.kernel.Page;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogueController {
    private final PublicCatalogue catalogue;

    CatalogueController(PublicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Open
    @GetMapping("/api/public/catalogue")
    Page<PublicOffering> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ActivityCategory category,
            @RequestParam(required = false) @Nullable Integer district,
            @RequestParam(required = false) Course.@Nullable Id source,
            @RequestParam(required = false) @Nullable OrganisationForm form,
            @RequestParam(required = false) @Nullable CourseLevel level,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return catalogue.search(q, category, district, source, form, level, after, Page.limit(limit));
    }
}
