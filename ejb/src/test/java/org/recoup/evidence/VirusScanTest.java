package org.recoup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.recoup.platform.Refused;

class VirusScanTest {

    private static final byte[] CONTENT = "x".repeat(150_000).getBytes(StandardCharsets.US_ASCII);

    /** A clamd that gives one answer, and remembers what it was sent. */
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket socket;
        private final CompletableFuture<byte[]> received;

        Clamd(String answer) throws IOException {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            received = CompletableFuture.supplyAsync(() -> serve(answer));
        }

        private byte[] serve(String answer) {
            try (Socket peer = socket.accept()) {
                DataInputStream in = new DataInputStream(peer.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (int length = in.readInt(); length != 0; length = in.readInt()) {
                    all.write(in.readNBytes(length));
                }
                if (answer == null) {
                    in.read();
                } else {
                    peer.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                }
                return all.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String address() {
            return "localhost:" + socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String refusal(String address, int patience) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> new VirusScan(address, patience).check("invoice.pdf", CONTENT));
        return refused.faults().get(0).code();
    }

    @Test
    void whatIsCleanPassesWholeAndInChunks() throws IOException {
        try (Clamd clamd = new Clamd("stream: OK")) {
            new VirusScan(clamd.address(), 5_000).check("invoice.pdf", CONTENT);
            assertThat(clamd.received.join()).isEqualTo(CONTENT);
        }
    }

    @Test
    void whatIsFoundIsRefused() throws IOException {
        try (Clamd clamd = new Clamd("stream: Eicar-Test-Signature FOUND")) {
            assertThat(refusal(clamd.address(), 5_000)).isEqualTo("evidence.infected");
        }
    }

    @Test
    void whatTheDaemonCannotJudgeIsRefused() throws IOException {
        try (Clamd clamd = new Clamd("INSTREAM size limit exceeded. ERROR")) {
            assertThat(refusal(clamd.address(), 5_000)).isEqualTo("evidence.not.scanned");
        }
    }

    @Test
    void aDaemonThatIsSilentOrGoneRefusesEverything() throws IOException {
        String gone;
        try (Clamd clamd = new Clamd(null)) {
            gone = clamd.address();
            assertThat(refusal(gone, 200)).isEqualTo("evidence.not.scanned");
        }
        assertThat(refusal(gone, 200)).isEqualTo("evidence.not.scanned");
    }

    @Test
    void withoutADaemonNothingIsAsked() {
        assertThatCode(() -> new VirusScan(null, 1).check("invoice.pdf", CONTENT))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new VirusScan("clamd", 1));
    }
}
