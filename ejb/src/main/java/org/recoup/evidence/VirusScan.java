package org.recoup.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.recoup.platform.Refused;

/**
 * Asks a clamd daemon about each file, by its INSTREAM command, when {@code RECOUP_VIRUS_SCAN} names one as host:port. A file that is not
 * found clean is refused, and so is every file while the daemon does not answer: nothing gets in unseen.
 */
@ApplicationScoped
public class VirusScan {

    private static final Logger LOG = System.getLogger(VirusScan.class.getName());
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final int PATIENCE = 30_000;

    private final InetSocketAddress daemon;
    private final int patience;

    public VirusScan() {
        this(System.getenv("RECOUP_VIRUS_SCAN"), PATIENCE);
    }

    /**
     * @param address host:port; null or empty when nothing is scanned
     * @param patience in milliseconds, for the connection and for each answer
     * @throws IllegalArgumentException when the address is something else
     */
    VirusScan(String address, int patience) {
        daemon = Optional.ofNullable(address)
                .filter(text -> !text.isBlank())
                .map(VirusScan::parsed)
                .orElse(null);
        this.patience = patience;
    }

    private static InetSocketAddress parsed(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("RECOUP_VIRUS_SCAN is host:port of clamd, found " + address);
        }
        return InetSocketAddress.createUnresolved(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /** @throws Refused when it is not clean, or that cannot be known */
    public void check(String fileName, byte[] content) {
        if (daemon == null) {
            return;
        }
        String answer = answer(fileName, content);
        if (answer.endsWith(" OK")) {
            return;
        }
        if (answer.endsWith(" FOUND")) {
            LOG.log(Level.WARNING, "evidence was refused by the virus scan: {0}", answer);
            throw new Refused("file", "evidence.infected", fileName);
        }
        LOG.log(Level.ERROR, "the virus scan gave no verdict: {0}", answer);
        throw new Refused("file", "evidence.not.scanned", fileName);
    }

    private String answer(String fileName, byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), patience);
            socket.setSoTimeout(patience);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write(COMMAND);
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the virus scan at " + daemon + " does not answer", e);
            throw new Refused("file", "evidence.not.scanned", fileName);
        }
    }
}
