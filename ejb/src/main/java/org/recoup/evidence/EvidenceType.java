package org.recoup.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of file that evidence may be. What a file is, its content says; the ending of its name must agree, so that nothing leaves
 * here under a name that a computer would open as something else.
 */
public enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final String mediaType;
    private final List<String> endings;

    EvidenceType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** @return empty when the content is none of these, or the name says another */
    public static Optional<EvidenceType> of(String fileName, byte[] content) {
        String ending =
                fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending) && type.describes(content))
                .findFirst();
    }

    private boolean describes(byte[] content) {
        return switch (this) {
            case PDF -> startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
            case PNG -> startsWith(content, PNG_START);
            case JPEG -> startsWith(content, JPEG_START);
            case XLSX -> isOffice(content, "xl/workbook.xml");
            case DOCX -> isOffice(content, "word/document.xml");
            case CSV, TEXT -> isText(content);
        };
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** An Office package with its main part; one with macros is refused. */
    private static boolean isOffice(byte[] content, String mainPart) {
        Set<String> names = ZipDirectory.names(content);
        return names.contains("[Content_Types].xml")
                && names.contains(mainPart)
                && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
    }

    /** Text in UTF-8, UTF-16 with its mark, or a one-byte encoding: no control characters but tabs and line ends. */
    private static boolean isText(byte[] content) {
        boolean wide = content.length > 1
                && ((content[0] == (byte) 0xff && content[1] == (byte) 0xfe)
                        || (content[0] == (byte) 0xfe && content[1] == (byte) 0xff));
        Charset charset =
                wide ? StandardCharsets.UTF_16 : isUtf8(content) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new String(content, charset)
                .chars()
                .allMatch(c -> c == '\t' || c == '\r' || c == '\n' || c == '\f' || c >= ' ' && c != 0x7f);
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
