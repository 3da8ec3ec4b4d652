package org.recoup.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A clamd for tests, on loopback alone, which answers INSTREAM by what it is sent, and remembers that. */
public final class Clamd implements AutoCloseable {

    private final ServerSocket socket;
    private final Function<byte[], String> answers;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();

    private Clamd(ServerSocket socket, Function<byte[], String> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    /** @param answers by the file; null to say nothing */
    public static Clamd answering(Function<byte[], String> answers) {
        try {
            Clamd clamd = new Clamd(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answers);
            Thread thread = new Thread(clamd::serve, "clamd");
            thread.setDaemon(true);
            thread.start();
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket peer = socket.accept()) {
                serve(peer);
            } catch (IOException e) {
                // The peer gave up, or it is closed; the next one is served all the same.
            }
        }
    }

    private void serve(Socket peer) throws IOException {
        DataInputStream in = new DataInputStream(peer.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            peer.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        received.add(all.toByteArray());
        String answer = answers.apply(all.toByteArray());
        if (answer == null) {
            in.read();
        } else {
            peer.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    public String address() {
        return "localhost:" + socket.getLocalPort();
    }

    /** The files that it was sent, whole. */
    public List<byte[]> received() {
        return received;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
