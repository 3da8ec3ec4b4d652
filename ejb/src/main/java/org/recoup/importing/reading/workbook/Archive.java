package org.recoup.importing.reading.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;

/** The parts of a zipped file, by way of a temporary copy, because a zip is read from its end. Refuses what inflates beyond reason. */
final class Archive implements AutoCloseable {

    private static final int MOST_PARTS = 20_000;

    /** Bytes that any part may have, whatever it was squeezed from. */
    private static final long HARMLESS = 256L << 20;

    /** Bytes that no part may pass. */
    private static final long MOST_BYTES = 8L << 30;

    /** Times that a part may be larger than what it was squeezed from; the rows of spreadsheets reach 50 at most. */
    private static final int MOST_TIMES = 250;

    private final Path copy;
    private final ZipFile zip;

    private Archive(Path copy, ZipFile zip) {
        this.copy = copy;
        this.zip = zip;
    }

    static Archive open(SourceFile file) {
        Path copy = null;
        try {
            copy = Files.createTempFile("recoup-workbook-", ".zip");
            try (InputStream from = file.open()) {
                Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            ZipFile zip = new ZipFile(copy.toFile());
            if (zip.size() > MOST_PARTS) {
                zip.close();
                delete(copy);
                throw new Unreadable("reading.zip.bomb");
            }
            return new Archive(copy, zip);
        } catch (ZipException e) {
            delete(copy);
            throw new Unreadable("reading.zip.broken");
        } catch (IOException e) {
            delete(copy);
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasAnyUnder(String folder) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder));
    }

    boolean hasAnyLike(String ending) {
        return zip.stream().anyMatch(entry -> entry.getName().endsWith(ending));
    }

    /** Bytes of a part when inflated, as the archive says. */
    long size(String part) {
        ZipEntry entry = zip.getEntry(part);
        return entry == null ? 0 : entry.getSize();
    }

    /** @throws Unreadable when there is no such part */
    InputStream part(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable("reading.zip.part", name);
        }
        try {
            return new LimitedStream(
                    zip.getInputStream(entry),
                    Math.min(MOST_BYTES, Math.max(HARMLESS, entry.getCompressedSize() * MOST_TIMES)));
        } catch (IOException e) {
            throw new Unreadable("reading.zip.broken");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    private static void delete(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }
}
