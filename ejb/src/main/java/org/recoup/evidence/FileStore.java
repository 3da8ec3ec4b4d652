package org.recoup.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where the bytes of evidence lie: in the database, or in the folder of {@code RECOUP_EVIDENCE_FOLDER}. In the folder a file is named by
 * its SHA-256, so the same file lies there once, none is ever overwritten, and what was changed behind the application's back is noticed
 * when it is read. A file is written before the transaction ends; one whose transaction fails stays behind unused.
 */
@ApplicationScoped
public class FileStore {

    private final Path folder;

    public FileStore() {
        this(Optional.ofNullable(System.getenv("RECOUP_EVIDENCE_FOLDER"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(null));
    }

    /** @param folder null for the database */
    FileStore(Path folder) {
        this.folder = folder;
    }

    /** @return key under which it lies in the folder; null when it goes into the database */
    public String keep(byte[] content, String sha256) {
        if (folder == null) {
            return null;
        }
        String key = sha256.substring(0, 2) + "/" + sha256;
        Path place = folder.resolve(key);
        try {
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Path half = Files.createTempFile(place.getParent(), "half", ".tmp");
                Files.write(half, content);
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return key;
        } catch (FileAlreadyExistsException same) {
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of RECOUP_EVIDENCE_FOLDER takes no file: " + folder, e);
        }
    }

    /**
     * With its bytes, from wherever they are.
     *
     * @throws IllegalStateException when the folder has something else under that key
     */
    public OpenedFile opened(StoredFile file) {
        return new OpenedFile(
                file.fileName(), file.contentType(), file.storedAt() == null ? file.content() : fromFolder(file));
    }

    private byte[] fromFolder(StoredFile file) {
        if (folder == null) {
            throw new IllegalStateException(
                    "evidence lies at " + file.storedAt() + ", but RECOUP_EVIDENCE_FOLDER is not set");
        }
        try {
            byte[] found = Files.readAllBytes(folder.resolve(file.storedAt()));
            if (!ReceivingFiles.sha256(found).equals(file.sha256())) {
                throw new IllegalStateException(
                        "evidence at " + file.storedAt() + " was changed: its SHA-256 is another");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("evidence at " + file.storedAt() + " cannot be read", e);
        }
    }
}
