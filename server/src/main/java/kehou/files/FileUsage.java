package kehou.files;

/**
 * How much an organisation's files take up.
 *
 * @param bytes used
 * @param quota the most
 */
public record FileUsage(long bytes, long quota) {}
