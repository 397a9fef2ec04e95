package kehou.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kehou.kernel.Open;
import kehou.kernel.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The guide of each role (NP-2.2), as it stands in docs/guides of this release. */
@RestController
class GuideController {
    /** A role's guide in Markdown. */
    record Guide(Role role, String title, String markdown) {}

    @GetMapping("/api/guides/{role}")
    @Open
    Guide guide(@PathVariable Role role) {
        String file = "/guides/" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".zh-CN.md";
        try (InputStream in = GuideController.class.getResourceAsStream(file)) {
            if (in == null) {
                throw Refusal.NO_GUIDE.refused("role", role);
            }
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String title = markdown.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
            return new Guide(role, title, markdown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
