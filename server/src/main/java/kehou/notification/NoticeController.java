package kehou.notification;

import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR, Role.BUREAU})
    Page<Notice> of(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return notices.of(scope, after, Page.limit(limit));
    }

    @PostMapping("/{id}/reading")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU, Role.OPERATOR})
    void read(Scope scope, @PathVariable Notice.Id id) {
        notices.read(scope, id);
    }
}
