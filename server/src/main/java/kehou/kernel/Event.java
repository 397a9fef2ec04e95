package kehou.kernel;

/** A fact that has happened: ids and numbers only, never personal values. Publishing it audits it. */
public interface Event {
    /** The school (or other organisation) it happened in. */
    int school();
}
