package kehou.region;

import static kehou.region.OrganisationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CampusesTest extends RegionJourney {
    private static final Position SQUARE = new Position(28.674, 115.904, Crs.WGS84);

    @Autowired
    Campuses campuses;

    @Autowired
    Venues venues;

    private int number;
    private Scope own;

    @BeforeEach
    void oneSchool() {
        number = primary(district()).number();
        own = school(number);
    }

    @Test
    void a_position_keeps_the_system_it_came_in_and_is_compared_across_systems() {
        Position baidu = SQUARE.in(Crs.BD09);
        Campus campus = open("本部", baidu);
        Campus stored = campuses.find(campus.id());
        assertThat(stored.crs()).isEqualTo(Crs.BD09);
        assertThat(stored.lat()).isEqualTo(baidu.lat());
        assertThat(campuses.within(campus.id(), SQUARE.lat(), SQUARE.lon(), Crs.WGS84))
                .isEqualTo(Distance.INSIDE);
        assertThat(campuses.within(campus.id(), SQUARE.lat(), SQUARE.lon(), Crs.GCJ02))
                .isEqualTo(Distance.OUTSIDE);
        assertThat(campuses.within(campus.id(), SQUARE.lat() + 0.0027, SQUARE.lon(), Crs.WGS84))
                .isEqualTo(Distance.NEAR);
    }

    @Test
    void a_campus_changes_on_the_version_that_stands_and_no_other_school_may_change_it() {
        Campus campus = open("本部", SQUARE);
        Campus.CampusFacts wider = facts("本部", SQUARE, 300, 1);
        Campus changed = as(own, () -> campuses.change(own, campus.id(), wider));
        assertThat(changed.fenceMetres()).isEqualTo(300);
        refused(() -> as(own, () -> campuses.change(own, campus.id(), wider)), KernelRefusal.STALE);
        Scope other = school(primary(district()).number());
        refused(
                () -> as(other, () -> campuses.change(other, campus.id(), facts("本部", SQUARE, 300, 2))),
                KernelRefusal.NOT_FOUND);
        refused(() -> open("本部", SQUARE), Refusal.CAMPUS_NAME_TAKEN);
    }

    @Test
    void a_venue_belongs_to_a_campus_of_its_own_school() {
        Campus campus = open("本部", SQUARE);
        Venue hall = as(own, () -> venues.add(own, hall(campus.id(), "报告厅")));
        assertThat(as(own, () -> venues.list(own))).containsExactly(hall);
        assertThat(as(own, () -> venues.all(own, List.of(hall.id())))).containsEntry(hall.id(), hall);
        refused(() -> as(own, () -> venues.add(own, hall(campus.id(), "报告厅"))), Refusal.VENUE_NAME_TAKEN);

        Scope other = school(primary(district()).number());
        refused(() -> as(other, () -> venues.add(other, hall(campus.id(), "占别人的"))), KernelRefusal.NOT_FOUND);
        refused(() -> as(other, () -> venues.find(other, hall.id())), KernelRefusal.NOT_FOUND);
        assertThat(as(other, () -> venues.list(other))).isEmpty();
    }

    @Test
    void a_venue_says_where_it_lies_or_leaves_it_unknown() {
        Campus campus = open("本部", SQUARE);
        Venue hall = as(own, () -> venues.add(own, hall(campus.id(), "报告厅")));
        assertThat(hall.building()).isNull();
        assertThat(hall.floor()).isNull();
        Venue moved = as(own, () -> venues.change(own, hall.id(), where(campus.id(), " 启智楼 ", -1, hall.version())));
        assertThat(as(own, () -> venues.find(own, hall.id()))).isEqualTo(moved);
        assertThat(moved.building()).isEqualTo("启智楼");
        assertThat(moved.floor()).isEqualTo(-1);
        Venue unknown = as(own, () -> venues.change(own, hall.id(), where(campus.id(), " ", null, moved.version())));
        assertThat(unknown.building()).isNull();
        refused(
                () -> as(own, () -> venues.change(own, hall.id(), where(campus.id(), "", 0, unknown.version()))),
                Refusal.NO_FLOOR_ZERO);
    }

    private static Venue.VenueFacts where(Campus.Id campus, String building, Integer floor, int version) {
        return new Venue.VenueFacts(
                campus, "报告厅", Venue.Kind.HALL, 120, building, floor, List.of(Venue.Use.ARTS), true, version);
    }

    @Test
    void row_security_alone_hides_venues_from_another_school() {
        Campus campus = open("本部", SQUARE);
        as(own, () -> venues.add(own, hall(campus.id(), "报告厅")));
        int seen = inSchools(
                () -> jdbc.sql("select count(*) from region.venue where school_id = :school")
                        .param("school", number)
                        .query(Integer.class)
                        .single(),
                primary(district()).number());
        assertThat(seen).isZero();
    }

    private Campus open(String name, Position at) {
        return as(own, () -> campuses.open(own, number, facts(name, at, 200, null)));
    }

    private static Campus.CampusFacts facts(String name, Position at, int fence, Integer version) {
        return new Campus.CampusFacts(name, "学府路 1 号", at.lat(), at.lon(), at.crs(), fence, version);
    }

    private static Venue.VenueFacts hall(Campus.Id campus, String name) {
        return new Venue.VenueFacts(
                campus, name, Venue.Kind.HALL, 120, null, null, List.of(Venue.Use.ARTS, Venue.Use.SPORTS), true, null);
    }
}
