package org.recoup.evidence;

/**
 * A file that was checked and may be kept.
 *
 * @param size in bytes
 * @param content null when the bytes lie in the folder
 * @param storedAt key in the folder; null when the bytes go into the database
 */
public record ReceivedFile(
        String fileName, String contentType, int size, String sha256, byte[] content, String storedAt) {}
