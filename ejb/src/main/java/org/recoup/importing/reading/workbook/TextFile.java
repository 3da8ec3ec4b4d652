package org.recoup.importing.reading.workbook;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Texts by number in two temporary files, one with where each begins. First all are added, then any is got. */
final class TextFile implements AutoCloseable {

    /** A mapping is at most 2 GB; no text lies across two. */
    private static final long SEGMENT = 1L << 30;

    private final Path textsPath;
    private final Path placesPath;
    private DataOutputStream texts;
    private DataOutputStream places;
    private long position;
    private int count;
    private final List<MappedByteBuffer> textMaps = new ArrayList<>();
    private MappedByteBuffer placeMap;

    TextFile() {
        try {
            textsPath = Files.createTempFile("recoup-texts-", ".tmp");
            placesPath = Files.createTempFile("recoup-places-", ".tmp");
            texts = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(textsPath), 1 << 16));
            places = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(placesPath), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            long room = SEGMENT - position % SEGMENT;
            if (bytes.length + Integer.BYTES > room) {
                texts.write(new byte[(int) room]);
                position += room;
            }
            places.writeLong(position);
            texts.writeInt(bytes.length);
            texts.write(bytes);
            position += Integer.BYTES + bytes.length;
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return count;
    }

    void finish() {
        try {
            texts.close();
            places.close();
            try (FileChannel channel = FileChannel.open(textsPath, StandardOpenOption.READ)) {
                for (long from = 0; from < position; from += SEGMENT) {
                    textMaps.add(channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(SEGMENT, position - from)));
                }
            }
            try (FileChannel channel = FileChannel.open(placesPath, StandardOpenOption.READ)) {
                placeMap = channel.map(FileChannel.MapMode.READ_ONLY, 0, (long) count * Long.BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(int index) {
        long place = placeMap.getLong(index * Long.BYTES);
        MappedByteBuffer map = textMaps.get((int) (place / SEGMENT));
        int offset = (int) (place % SEGMENT);
        byte[] bytes = new byte[map.getInt(offset)];
        map.get(offset + Integer.BYTES, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        textMaps.clear();
        placeMap = null;
        try {
            texts.close();
            places.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(textsPath);
            delete(placesPath);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Some systems keep a file while it is mapped.
            path.toFile().deleteOnExit();
        }
    }
}
