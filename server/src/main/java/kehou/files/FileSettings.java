package kehou.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How files are kept.
 *
 * @param quota what one organisation may keep
 * @param largestScan of certificates, evidence, minutes and pictures
 * @param largestMaterial of courseware and resources
 * @param pixels most of one image, width times height
 */
@ConfigurationProperties("kehou.files")
record FileSettings(Store store, DataSize quota, DataSize largestScan, DataSize largestMaterial, long pixels, S3 s3) {
    enum Store {
        FOLDER,
        S3
    }

    /** @param endpoint empty for Amazon's own */
    record S3(String endpoint, String region, String bucket, String accessKey, String secretKey) {}

    /** The most bytes of one file of this use. */
    long largest(StoredFile.Use use) {
        return (use.isMaterial() ? largestMaterial : largestScan).toBytes();
    }
}
