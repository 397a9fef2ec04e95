package kehou.teaching;

import java.time.Instant;

/**
 * What a waiting screen shows.
 *
 * @param screen the screen's own secret, shown to nobody: with it the screen asks whether it was confirmed
 * @param qr text of the QR code
 * @param digits the same for typing, six of them
 * @param expiresAt sixty seconds from when it was made
 */
public record ScreenCode(String screen, String qr, String digits, Instant expiresAt) {}
