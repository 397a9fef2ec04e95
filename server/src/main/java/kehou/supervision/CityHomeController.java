package kehou.supervision;

import kehou.kernel.Open;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CityHomeController {
    private final Overviews overviews;

    CityHomeController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/public/city")
    @Open
    CityHome home() {
        return overviews.home();
    }
}
