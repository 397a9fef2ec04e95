package kehou.delivery;

import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TodayBoardController {
    private final TodayBoards boards;

    TodayBoardController(TodayBoards boards) {
        this.boards = boards;
    }

    @Allowed({Role.OPERATOR, Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/board/today")
    TodayBoard today(Scope scope) {
        return boards.today(scope);
    }
}
