package kehou.files;

import kehou.kernel.Reason;

/** Why a file is not taken. Each names what was found, so that the person knows what to do with it. */
enum Refusal implements Reason {
    /** Nothing in it. */
    EMPTY(422),
    /** facts.limit in bytes. */
    TOO_LARGE(413),
    /** Its content is of a kind that this use does not take; facts.found is a media type. */
    TYPE_REFUSED(422),
    /** Its name says picture or document, its content is a script or a page; facts.found is a media type. */
    DISGUISED(422),
    /** An office document that carries programs. */
    MACROS(422),
    /** It says what it is, but cannot be read to the end. */
    BROKEN(422),
    /** facts: width, height, limit (pixels in all). */
    TOO_MANY_PIXELS(422),
    /** The organisation's space is used up; facts: used, quota (bytes). */
    QUOTA(409),
    /** Many files of this person wait without being used in anything. */
    TOO_MANY_LOOSE(429),
    /** A dossier names a file that is not there; facts.file. */
    UNKNOWN_FILE(404),
    /** There is a preview of images only. */
    NO_PREVIEW(404),
    /** Parts come in order and in the size told; facts.received says where to go on. */
    WRONG_PART(409),
    /** Not all of it has arrived; facts.received, facts.bytes. */
    INCOMPLETE(409),
    /** What arrived is not what was sent: its SHA-256 differs. */
    ALTERED(422),
    /** It has been completed already. */
    COMPLETED(409),
    /** Too many images are being drawn just now. */
    BUSY(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
