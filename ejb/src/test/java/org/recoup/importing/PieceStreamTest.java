package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class PieceStreamTest {

    @Property
    void piecesReadAsTheOneFileTheyCameFrom(@ForAll @Size(max = 6) List<@Size(max = 5) byte[]> pieces)
            throws IOException {
        byte[] whole = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        try (InputStream together = stream(pieces);
                InputStream single = stream(pieces)) {
            assertThat(together.readAllBytes()).isEqualTo(whole);
            for (byte expected : whole) {
                assertThat(single.read()).isEqualTo(expected & 0xff);
            }
            assertThat(single.read()).isEqualTo(-1);
        }
    }

    private static InputStream stream(List<byte[]> pieces) {
        return new PieceStream(number -> number < pieces.size() ? pieces.get(number) : null);
    }
}
