package kehou.files;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Draws images anew: only pixels survive, so neither the place where a photo was taken nor anything hidden behind
 * it. The size is read before the pixels are, so that a small file of a huge image costs nothing.
 */
@Component
class Drawings {
    /** A page at 300 dpi is shorter than this. */
    private static final int LONGEST_SIDE = 3600;

    private static final int PREVIEW_SIDE = 1200;
    private static final float QUALITY = 0.88f;
    private static final int UPRIGHT = 1;
    /** Each drawing needs some hundred megabytes for a moment. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final FileSettings settings;
    private final Semaphore desks = new Semaphore(AT_ONCE);

    Drawings(FileSettings settings) {
        this.settings = settings;
        ImageIO.setUseCache(false);
    }

    /** The image upright and without its data. Refuses BROKEN, TOO_MANY_PIXELS and, under load, BUSY. */
    Drawing draw(byte[] image, FileType type) {
        try {
            if (!desks.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.BUSY.refused();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.BUSY.refused();
        }
        try {
            BufferedImage upright = turned(read(image, type), type == FileType.JPEG ? orientation(image) : UPRIGHT);
            return new Drawing(
                    jpeg(upright), jpeg(within(upright, PREVIEW_SIDE)), upright.getWidth(), upright.getHeight());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Refusal.BROKEN.refused("found", type.media());
        } finally {
            desks.release();
        }
    }

    private BufferedImage read(byte[] image, FileType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.media()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > settings.pixels()) {
                throw Refusal.TOO_MANY_PIXELS.refused("width", width, "height", height, "limit", settings.pixels());
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            param.setSourceSubsampling(step, step, 0, 0);
            return within(reader.read(0, param), LONGEST_SIDE);
        } finally {
            reader.dispose();
        }
    }

    /** EXIF's number 1 to 8 for how the camera was held. */
    private static int orientation(byte[] jpeg) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (exif.isEmpty()) {
                return UPRIGHT;
            }
            try (InputStream data = exif.getFirst().data()) {
                data.skipNBytes(1);
                CompoundDirectory tags = (CompoundDirectory) new TIFFReader()
                        .read(ImageIO.createImageInputStream(new ByteArrayInputStream(data.readAllBytes())));
                Entry entry = tags.getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number number ? number.intValue() : UPRIGHT;
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        return turn.isIdentity() ? image : drawn(image, orientation > 4 ? h : w, orientation > 4 ? w : h, turn);
    }

    /** As it is or smaller, on white, in plain RGB. */
    private static BufferedImage within(BufferedImage image, int side) {
        double scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        if (scale < 0.5) {
            // Halving first: interpolation looks at neighbours only.
            return within(within(image, Math.max(image.getWidth(), image.getHeight()) / 2), side);
        }
        return drawn(image, width, height, AffineTransform.getScaleInstance(scale, scale));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByMIMEType(FileType.JPEG.media()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
