package kehou.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the controller among those that share the first two steps of the path ({@code /api/children}) instead of trying
 * each of the system's hundreds, which costs a request more than anything else does. Whatever is not found this way is
 * left to the ordinary search, refusals included.
 */
class QuickMapping extends RequestMappingHandlerMapping {
    private record Known(RequestMappingInfo info, HandlerMethod method) {}

    private volatile @Nullable Map<String, List<Known>> bySteps;

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Known best = null;
        List<Known> matching = new ArrayList<>();
        for (Known known : known().getOrDefault(steps(path), List.of())) {
            RequestMappingInfo matched = known.info().getMatchingCondition(request);
            if (matched != null) {
                matching.add(new Known(matched, known.method()));
            }
        }
        if (matching.size() == 1) {
            best = matching.getFirst();
        } else if (matching.size() > 1) {
            matching.sort(Comparator.comparing(Known::info, (one, other) -> one.compareTo(other, request)));
            boolean clear = matching.get(0).info().compareTo(matching.get(1).info(), request) != 0;
            best = clear ? matching.getFirst() : null;
        }
        if (best == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.method());
        handleMatch(best.info(), path, request);
        return best.method();
    }

    private Map<String, List<Known>> known() {
        Map<String, List<Known>> known = bySteps;
        if (known == null) {
            Map<String, List<Known>> found = new HashMap<>();
            getHandlerMethods()
                    .forEach((info, method) -> info.getPatternValues()
                            .forEach(pattern -> found.computeIfAbsent(steps(pattern), _ -> new ArrayList<>())
                                    .add(new Known(info, method))));
            bySteps = found;
            known = found;
        }
        return known;
    }

    /** The first two steps of a path; of a pattern that has none the same, it is found by no path and so not here. */
    private static String steps(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
    }
}
