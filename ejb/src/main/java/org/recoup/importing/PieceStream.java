package org.recoup.importing;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Pieces, one after the other, as one stream; the one at hand is all that is held. */
final class PieceStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private byte[] piece = {};
    private int number;
    private int at;

    /** @param pieces by number from 0; null behind the last */
    PieceStream(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() {
        while (piece != null && at == piece.length) {
            piece = pieces.apply(number++);
            at = 0;
        }
        return piece == null;
    }
}
