package kehou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kehou.kernel.Allowed;
import kehou.kernel.Open;
import kehou.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The authorisation matrix is a file that people read; this holds it equal to what the application does. */
class MatrixTest extends Journey {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void every_endpoint_has_one_row_and_every_row_an_endpoint() throws IOException {
        List<String> written =
                Matrix.rows().stream().map(Matrix.Row::endpoint).sorted().toList();
        assertThat(written).doesNotHaveDuplicates();
        assertThat(written).containsExactlyElementsOf(running().keySet());
    }

    @Test
    void the_roles_of_a_row_are_the_roles_that_may_call() throws IOException {
        Map<String, Set<Role>> running = running();
        List<String> wrong = new ArrayList<>();
        for (Matrix.Row row : Matrix.rows()) {
            Set<Role> may = running.getOrDefault(row.endpoint(), Set.of());
            boolean open = may.isEmpty();
            if (!may.equals(row.roles()) || open != row.isPublic()) {
                wrong.add(row.endpoint() + " is written for " + row.roles() + " and runs for " + may);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_row_says_what_another_person_of_the_same_role_may() throws IOException {
        assertThat(Matrix.rows().stream().map(Matrix.Row::fault).filter(fault -> !fault.isEmpty()))
                .isEmpty();
    }

    /** Every endpoint of ours with the roles that may call it; none means everyone. */
    private Map<String, Set<Role>> running() {
        Map<String, Set<Role>> all = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("kehou.")) {
                return;
            }
            for (String path : mapping.getPatternValues()) {
                mapping.getMethodsCondition().getMethods().forEach(m -> all.put(m + " " + path, roles(handler)));
            }
        });
        return all;
    }

    private static Set<Role> roles(HandlerMethod handler) {
        Allowed own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        if (own != null) {
            return new TreeSet<>(List.of(own.value()));
        }
        Allowed type = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
        boolean open = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class);
        return type == null || open ? Set.of() : new TreeSet<>(List.of(type.value()));
    }
}
