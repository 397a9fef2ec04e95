package kehou.timetable;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/study-rooms")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class StudyRoomController {
    private final StudyRooms rooms;

    StudyRoomController(StudyRooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER})
    List<StudyRoom> list(Scope scope) {
        return rooms.ofSchool(scope);
    }

    @PostMapping
    StudyRoom open(Scope scope, @Valid @RequestBody StudyRoomDraft draft) {
        return rooms.open(scope, draft);
    }

    @PutMapping("/{id}")
    StudyRoom change(Scope scope, @PathVariable StudyRoom.Id id, @Valid @RequestBody StudyRoomDraft draft) {
        return rooms.change(scope, id, draft);
    }

    @DeleteMapping("/{id}")
    void close(Scope scope, @PathVariable StudyRoom.Id id) {
        rooms.close(scope, id);
    }
}
