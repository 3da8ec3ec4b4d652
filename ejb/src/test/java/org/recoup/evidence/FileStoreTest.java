package org.recoup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    private static final byte[] CONTENT = "invoice".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = ReceivingFiles.sha256(CONTENT);

    @TempDir
    Path folder;

    private static StoredFile stored(String key, byte[] content) {
        return new StoredFile("invoice.txt", "text/plain", HASH, content, key);
    }

    @Test
    void withoutAFolderTheBytesStayWithTheRecord() {
        FileStore database = new FileStore(null);
        assertThat(database.keep(CONTENT, HASH)).isNull();
        assertThat(database.opened(stored(null, CONTENT)).content()).isEqualTo(CONTENT);
    }

    @Test
    void theSameFileLiesInTheFolderOnce() throws IOException {
        FileStore store = new FileStore(folder);
        String key = store.keep(CONTENT, HASH);
        assertThat(store.keep(CONTENT, HASH)).isEqualTo(key);
        try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(1);
        }
        assertThat(store.opened(stored(key, null)).content()).isEqualTo(CONTENT);
    }

    @Test
    void aFileThatWasChangedIsNotGivenOut() throws IOException {
        FileStore store = new FileStore(folder);
        String key = store.keep(CONTENT, HASH);
        Files.writeString(folder.resolve(key), "another invoice");
        assertThatIllegalStateException()
                .isThrownBy(() -> store.opened(stored(key, null)))
                .withMessageContaining("was changed");
    }
}
