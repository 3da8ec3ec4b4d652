package org.recoup.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.recoup.platform.Refused;

/** Takes in a file that somebody offers as evidence: its name, size and kind are checked, then the virus scan has its say. */
@Dependent
public class ReceivingFiles {

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    @Inject
    private FileStore store;

    @Inject
    private VirusScan scan;

    /** @throws Refused when it is empty, too large, not of a kind that is evidence, or not found to be clean */
    public ReceivedFile receive(String fileName, byte[] content) {
        String name = plain(fileName, LONGEST_NAME).orElseThrow(() -> new Refused("file", "evidence.name"));
        EvidenceType type = checked(name, content);
        scan.check(name, content);
        String sha256 = sha256(content);
        String storedAt = store.keep(content, sha256);
        return new ReceivedFile(
                name, type.mediaType(), content.length, sha256, storedAt == null ? content : null, storedAt);
    }

    private static EvidenceType checked(String name, byte[] content) {
        if (content.length == 0) {
            throw new Refused("file", "evidence.empty");
        }
        if (content.length > LARGEST) {
            throw new Refused("file", "evidence.too.large", LARGEST / 1024 / 1024);
        }
        return EvidenceType.of(name, content).orElseThrow(() -> new Refused("file", "evidence.type", name));
    }

    /**
     * The name alone, without the folders that some browsers send, and without what no file name has: control characters, and those that
     * are not seen or turn the text round.
     *
     * @return nothing when it is empty, or longer than that
     */
    public static Optional<String> plain(String fileName, int longest) {
        String given = fileName == null
                ? ""
                : fileName.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        return Optional.of(name).filter(plain -> !plain.isBlank() && plain.length() <= longest);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
