package org.recoup.evidence;

/** A file with its bytes, to be sent. */
public record OpenedFile(String fileName, String contentType, byte[] content) {}
