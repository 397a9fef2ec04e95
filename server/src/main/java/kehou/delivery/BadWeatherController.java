package kehou.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Venue;
import kehou.timetable.Session;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bad-weather/{date}")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class BadWeatherController {
    private final BadWeather weather;

    BadWeatherController(BadWeather weather) {
        this.weather = weather;
    }

    record WeatherMove(Session.@NotNull Id session, Venue.@NotNull Id venue) {}

    record WeatherCall(
            @NotBlank @Size(max = 100) String reason,
            @NotEmpty @Size(max = 200) List<@Valid WeatherMove> moves) {}

    @GetMapping
    List<OutdoorSession> on(Scope scope, @PathVariable LocalDate date) {
        return weather.on(scope, date);
    }

    @PostMapping
    List<OutdoorSession> move(Scope scope, @PathVariable LocalDate date, @Valid @RequestBody WeatherCall call) {
        return weather.move(
                scope,
                date,
                call.reason(),
                call.moves().stream()
                        .map(move -> new BadWeather.Relocation(move.session(), move.venue()))
                        .toList());
    }
}
