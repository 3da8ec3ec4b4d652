package org.recoup.evidence;

/** A file as its record has it: the bytes themselves, or the key under which they lie in the folder. */
public record StoredFile(String fileName, String contentType, String sha256, byte[] content, String storedAt) {}
