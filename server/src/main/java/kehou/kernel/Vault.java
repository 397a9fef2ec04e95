package kehou.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals personal values (AES-256-GCM, random nonce, the label bound in) and makes blind indexes for
 * equality search (HMAC-SHA-256). City and school keys derive from the root secret; each child has a key
 * of its own in a store apart, and erasing that key erases the child everywhere.
 */
public class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLIND_BYTES = 16;

    private final byte[] root;
    private final ChildKeys children;
    private final SecureRandom random = new SecureRandom();
    private final byte[] city;
    private final ConcurrentHashMap<Long, byte[]> schools = new ConcurrentHashMap<>();

    /** Which key: the city's, one school's, or one child's. */
    public record Key(Kind kind, long of) {
        public static final Key CITY = new Key(Kind.CITY, 0);

        enum Kind {
            CITY,
            SCHOOL,
            CHILD
        }

        public static Key school(int school) {
            return new Key(Kind.SCHOOL, school);
        }

        /** {@code pupil} is the pupil's row id. */
        public static Key child(long pupil) {
            return new Key(Kind.CHILD, pupil);
        }
    }

    Vault(byte[] root, ChildKeys children) {
        this.root = root.clone();
        this.children = children;
        this.city = hmac(root, "city");
    }

    public byte[] seal(Key key, String plain, String label) {
        return sealBytes(key, plain.getBytes(StandardCharsets.UTF_8), label);
    }

    /** The value as it was; a child whose key was erased refuses with {@code kernel.not_found}. */
    public String open(Key key, byte[] sealed, String label) {
        return new String(openBytes(key, sealed, label), StandardCharsets.UTF_8);
    }

    public byte[] sealBytes(Key key, byte[] plain, String label) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] body = crypt(Cipher.ENCRYPT_MODE, material(key), nonce, plain, label);
        return ByteBuffer.allocate(NONCE + body.length).put(nonce).put(body).array();
    }

    public byte[] openBytes(Key key, byte[] sealed, String label) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] body = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, material(key), nonce, body, label);
    }

    /** 16 bytes that are equal exactly when kind and value are equal under this key. */
    public byte[] blind(Key key, String kind, String value) {
        return Arrays.copyOf(hmac(material(key), "blind:" + kind + ":" + value), BLIND_BYTES);
    }

    /** A secret of the platform's own derived for a named use (token signing, callback signing). */
    public byte[] derived(String use) {
        return hmac(root, "derived:" + use);
    }

    /** Gives these pupils keys, durable on return; ones that have a key keep it. */
    public void addChildren(Collection<Long> pupils) {
        children.add(pupils);
    }

    /** Destroys the child's key: what was sealed under it cannot be read again anywhere. */
    public void eraseChild(long pupil) {
        children.erase(pupil);
    }

    private byte[] material(Key key) {
        return switch (key.kind()) {
            case CITY -> city;
            case SCHOOL -> schools.computeIfAbsent(key.of(), school -> hmac(root, "school:" + school));
            case CHILD -> children.find(key.of()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        };
    }

    static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] text, String label) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed value of " + label + " cannot be read", e);
        }
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
