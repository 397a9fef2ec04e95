package kehou.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, the ill-meant ones too. */
public final class Samples {
    private Samples() {}

    /** Red on the left, blue on the right: so that one sees how it was turned. */
    public static byte[] jpeg(int width, int height) {
        return image(width, height, "jpeg");
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] image(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(out -> {
            ImageIO.write(image, format, out);
            return out;
        });
    }

    /** The JPEG with EXIF: how the camera was held, and a text that stands for the place of the photo. */
    static byte[] withExif(byte[] jpeg, int orientation, String place) {
        byte[] text = place.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 * 2 + 4 + text.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(text.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(text);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        all.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2));
        return all.put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Some dozens of bytes that claim to be an image of that size. */
    static byte[] bomb(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        byte[] pixels = written(out -> {
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                deflater.write(new byte[1000]);
            }
            return out;
        });
        return written(out -> {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            out.write(chunk("IHDR", head));
            out.write(chunk("IDAT", pixels));
            out.write(chunk("IEND", new byte[0]));
            return out;
        });
    }

    static byte[] docx(boolean macros) {
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        String list = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>";
        Map<String, String> plain = Map.of("[Content_Types].xml", list);
        return zip(macros ? Map.of("[Content_Types].xml", list, "word/vbaProject.bin", "x") : plain);
    }

    static byte[] zip(Map<String, String> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return out;
        });
    }

    /** The beginning of an MP4, then as many bytes as wanted. */
    static byte[] film(int bytes) {
        byte[] film = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            film[i] = (byte) (i * 31 + i / 1000);
        }
        byte[] head = ByteBuffer.allocate(24)
                .putInt(24)
                .put("ftypmp42".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("mp42isom".getBytes(StandardCharsets.US_ASCII))
                .array();
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }

    static byte[] cut(byte[] whole, int bytes) {
        return Arrays.copyOf(whole, bytes);
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private interface Writing {
        Object to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
