package kehou.library;

import java.util.List;

/** A filing with what was filed. */
public record FilingDetail(Filing filing, List<FiledCourse> lines) {}
