package kehou.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bytes lie, by configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileBeans {
    @Bean
    Blobs blobs(FileSettings settings, FilesFolder folder) {
        return switch (settings.store()) {
            case FOLDER -> new FolderBlobs(folder.path());
            case S3 -> new S3Blobs(settings.s3());
        };
    }
}
