package kehou.plan;

import java.util.List;
import java.util.Map;
import kehou.kernel.Page;
import kehou.kernel.SearchText;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue that anyone may read: published offerings of the running term, practice schools left out. */
@Component
public class PublicCatalogue {
    private final CatalogueStore store;
    private final SlotStore slots;
    private final Offerings offerings;

    PublicCatalogue(CatalogueStore store, SlotStore slots, Offerings offerings) {
        this.store = store;
        this.slots = slots;
        this.offerings = offerings;
    }

    /**
     * Offerings with {@code query} in course, instructor, school, district or introduction, names by pinyin too;
     * all for an empty one. {@code source} narrows to the classes of one course of the libraries;
     * a level also finds what is for everybody.
     */
    @Transactional(readOnly = true)
    public Page<PublicOffering> search(
            String query,
            @Nullable ActivityCategory category,
            @Nullable Integer district,
            Course.@Nullable Id source,
            @Nullable OrganisationForm form,
            @Nullable CourseLevel level,
            long after,
            int limit) {
        List<PublicOffering> found = store.search(
                offerings.term().id().value(),
                SearchText.query(query),
                category,
                district,
                source,
                form,
                level,
                after,
                limit + 1);
        return Page.of(timed(found), limit, offering -> offering.id().value());
    }

    private List<PublicOffering> timed(List<PublicOffering> found) {
        Map<Offering.Id, List<OfferingSlot>> times =
                slots.published(found.stream().map(PublicOffering::id).toList());
        return found.stream()
                .map(one -> one.at(times.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
