package kehou.files;

/**
 * An image of our own drawing.
 *
 * @param jpeg in full
 * @param preview small enough for a list
 */
record Drawing(byte[] jpeg, byte[] preview, int width, int height) {}
