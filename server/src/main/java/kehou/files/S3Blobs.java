package kehou.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects {@code <organisation>/<name>} in one bucket of any S3-compatible storage. */
final class S3Blobs implements Blobs {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final S3Client client;
    private final String bucket;

    S3Blobs(FileSettings.S3 settings) {
        this.bucket = settings.bucket();
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                // Not every compatible storage knows content signed in chunks, or the newer checksums; the seal
                // already guards the content.
                .serviceConfiguration(c -> c.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!settings.endpoint().isBlank()) {
            builder.endpointOverride(URI.create(settings.endpoint())).forcePathStyle(true);
        }
        this.client = builder.build();
    }

    /** The keys that are configured, else whatever the machine itself offers. */
    private static AwsCredentialsProvider credentials(FileSettings.S3 settings) {
        return settings.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public void put(int owner, String name, InputStream content, long length) throws IOException {
        // A file can be sent again and signed beforehand, a stream cannot; what is spooled is sealed already.
        Path spool = Files.createTempFile("kehou", null);
        try {
            Files.copy(content, spool, StandardCopyOption.REPLACE_EXISTING);
            asking(() -> client.putObject(r -> r.bucket(bucket).key(key(owner, name)), RequestBody.fromFile(spool)));
        } finally {
            Files.delete(spool);
        }
    }

    @Override
    public InputStream open(int owner, String name) throws IOException {
        return asking(() -> client.getObject(r -> r.bucket(bucket).key(key(owner, name))));
    }

    @Override
    public void delete(int owner, String name) throws IOException {
        asking(() -> client.deleteObject(r -> r.bucket(bucket).key(key(owner, name))));
    }

    @Override
    public Set<Integer> owners() throws IOException {
        return asking(() ->
                client.listObjectsV2Paginator(r -> r.bucket(bucket).delimiter("/")).commonPrefixes().stream()
                        .map(CommonPrefix::prefix)
                        .map(prefix -> Integer.valueOf(prefix.substring(0, prefix.length() - 1)))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<String> names(int owner, Instant before) throws IOException {
        String drawer = owner + "/";
        return asking(() -> client.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(drawer)).contents().stream()
                .filter(object -> object.lastModified().isBefore(before))
                .map(S3Object::key)
                .map(key -> key.substring(drawer.length()))
                .collect(Collectors.toSet()));
    }

    private static String key(int owner, String name) {
        return owner + "/" + name;
    }

    private interface Call<T> {
        T make();
    }

    private static <T> T asking(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (SdkException e) {
            throw new IOException("the storage did not answer as it should: " + e.getMessage(), e);
        }
    }
}
