package kehou.kernel;

import java.nio.file.Path;

/**
 * What the vault needs from outside.
 *
 * @param root at least 32 secret bytes, the same on every node
 * @param childKeys the folder of the children's keys, shared by the nodes
 */
public record Secrets(byte[] root, Path childKeys) {}
