package kehou.timetable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RotaMemberStore {
    private final JdbcClient jdbc;

    RotaMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<StaffMember.Id, List<Subject>> of(Scope scope, int school) {
        Map<StaffMember.Id, List<Subject>> found = new HashMap<>();
        jdbc.sql("select staff, subjects from timetable.rota_member where school_id = :school")
                .param("school", scope.at(school))
                .query(row -> {
                    found.put(
                            new StaffMember.Id(row.getLong("staff")),
                            Arrays.stream((String[]) row.getArray("subjects").getArray())
                                    .map(Subject::valueOf)
                                    .toList());
                });
        return found;
    }

    void put(Scope scope, StaffMember.Id staff, List<Subject> subjects) {
        jdbc.sql("""
                insert into timetable.rota_member (school_id, staff, subjects) values (:school, :staff, :subjects)
                on conflict (school_id, staff) do update set subjects = :subjects
                """)
                .param("school", scope.at(staff))
                .param("staff", staff.value())
                .param("subjects", subjects.stream().map(Subject::name).toArray(String[]::new))
                .update();
    }
}
