package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntFunction;
import org.recoup.evidence.ReceivingFiles;
import org.recoup.importing.reading.SourceFile;
import org.recoup.platform.Authority;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Files in pieces of a megabyte, so that neither the server nor the database ever holds a whole one. */
@Dependent
class KeptFiles {

    /** Of a file, in bytes: a million rows with room to spare. */
    static final long LARGEST = 512L * 1024 * 1024;

    private static final int PIECE = 1024 * 1024;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    private record Id(long id) {}

    private static final int LONGEST_NAME = 255;

    private record Piece(byte[] content) {}

    /** @throws Refused when it is empty or too large */
    KeptFile keep(String name, InputStream content, Authority by) throws IOException {
        long id = records.one(
                        Id.class, """
                        insert into import_file (name, size, sha256, person_id, uploaded_at)
                        values (:name, 0, '', :person, :at) returning id""", Map.of("name", name(name), "person", by.personId(), "at", Instant.now(clock)))
                .orElseThrow()
                .id();
        DigestInputStream digested = new DigestInputStream(content, ImportKey.digest());
        long size = pieces(id, digested);
        String hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        entityManager
                .createNativeQuery("update import_file set size = :size, sha256 = :hash where id = :id")
                .setParameter("size", size)
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate();
        return new KeptFile(id, name(name), size, hash);
    }

    SourceFile open(long id) {
        return source(kept(id), number -> piece(id, number));
    }

    KeptFile kept(long id) {
        return records.one(
                        KeptFile.class,
                        "select id, name, size, sha256 as hash from import_file where id = :id",
                        Map.of("id", id))
                .orElseThrow(() -> new NotFound("file", id));
    }

    /** @param pieces by number from 0; null behind the last */
    static SourceFile source(KeptFile file, IntFunction<byte[]> pieces) {
        return new SourceFile() {
            @Override
            public String name() {
                return file.name();
            }

            @Override
            public long size() {
                return file.size();
            }

            @Override
            public InputStream open() {
                return new PieceStream(pieces);
            }
        };
    }

    /** The record stays, with its hash; what was in it goes. */
    void forget(long id) {
        entityManager
                .createNativeQuery("delete from import_chunk where file_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private long pieces(long id, InputStream content) throws IOException {
        long size = 0;
        byte[] piece = new byte[PIECE];
        int number = 0;
        for (int read = content.readNBytes(piece, 0, PIECE); read > 0; read = content.readNBytes(piece, 0, PIECE)) {
            size += read;
            if (size > LARGEST) {
                throw new Refused("file", "import.file.large", LARGEST / 1024 / 1024);
            }
            entityManager
                    .createNativeQuery(
                            "insert into import_chunk (file_id, number, content) values (:id, :number, :content)")
                    .setParameter("id", id)
                    .setParameter("number", number++)
                    .setParameter("content", read == PIECE ? piece : Arrays.copyOf(piece, read))
                    .executeUpdate();
        }
        if (size == 0) {
            throw new Refused("file", "import.file.empty");
        }
        return size;
    }

    /** @return null behind the last */
    byte[] piece(long id, int number) {
        return records.one(
                        Piece.class,
                        "select content from import_chunk where file_id = :id and number = :number",
                        Map.of("id", id, "number", number))
                .map(Piece::content)
                .orElse(null);
    }

    private static String name(String given) {
        return ReceivingFiles.plain(given, LONGEST_NAME)
                .orElseThrow(() -> new Refused("fileName", "text.length", 1, LONGEST_NAME));
    }
}
