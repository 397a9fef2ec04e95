package kehou.people;

import java.util.Optional;

/** The kind of identity document a pupil has; pupils without a mainland one are normal. */
public enum IdType {
    /** 居民身份证, and 港澳台居民居住证 which is numbered the same way */
    MAINLAND(true),
    RESIDENCE_PERMIT_HMT(true),
    HONG_KONG_MACAO(false),
    TAIWAN(false),
    PASSPORT(false),
    FOREIGN_PERMANENT_RESIDENCE(false),
    HOUSEHOLD_REGISTER(false),
    OTHER(false);

    private final boolean checked;

    IdType(boolean checked) {
        this.checked = checked;
    }

    /** Whether its number has 18 places that end in a checksum and contain birth date and sex. */
    boolean checked() {
        return checked;
    }

    /** The type a school's words stand for. */
    static Optional<IdType> of(String words) {
        if (words.contains("居住证") && !words.contains("永久")) {
            return Optional.of(RESIDENCE_PERMIT_HMT);
        }
        if (words.contains("永久居")) {
            return Optional.of(FOREIGN_PERMANENT_RESIDENCE);
        }
        if (words.contains("香港") || words.contains("澳门") || words.contains("港澳")) {
            return Optional.of(HONG_KONG_MACAO);
        }
        if (words.contains("台湾") || words.contains("台胞")) {
            return Optional.of(TAIWAN);
        }
        if (words.contains("护照")) {
            return Optional.of(PASSPORT);
        }
        if (words.contains("身份证")) {
            return Optional.of(MAINLAND);
        }
        if (words.contains("户口")) {
            return Optional.of(HOUSEHOLD_REGISTER);
        }
        return words.contains("其他") || words.equals("无") ? Optional.of(OTHER) : Optional.empty();
    }
}
