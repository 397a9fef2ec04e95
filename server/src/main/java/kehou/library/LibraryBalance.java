package kehou.library;

import java.util.List;
import kehou.rules.Verdict;

/**
 * What a school's library holds against what it must hold: twice as many courses as venues (NC-4), and something
 * of every category of the directory (NC-8).
 *
 * @param venues open to the service
 * @param courses that may be used today, picked and own
 * @param categories all of the directory in its order, with nothing where there is a gap
 */
public record LibraryBalance(
        int school, String name, int venues, int courses, List<CategoryCount> categories, Verdict ratio, Verdict mix) {}
