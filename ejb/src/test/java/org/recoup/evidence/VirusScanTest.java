package org.recoup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.recoup.platform.Refused;

class VirusScanTest {

    private static final byte[] CONTENT = "x".repeat(150_000).getBytes(StandardCharsets.US_ASCII);

    private static String refusal(String address, int patience) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> new VirusScan(address, patience).check("invoice.pdf", CONTENT));
        return refused.faults().get(0).code();
    }

    @Test
    void whatIsCleanPassesWholeAndInChunks() {
        try (Clamd clamd = Clamd.answering(file -> "stream: OK")) {
            new VirusScan(clamd.address(), 5_000).check("invoice.pdf", CONTENT);
            assertThat(clamd.received()).containsExactly(CONTENT);
        }
    }

    @Test
    void whatIsFoundIsRefused() {
        try (Clamd clamd = Clamd.answering(file -> "stream: Eicar-Test-Signature FOUND")) {
            assertThat(refusal(clamd.address(), 5_000)).isEqualTo("evidence.infected");
        }
    }

    @Test
    void whatTheDaemonCannotJudgeIsRefused() {
        try (Clamd clamd = Clamd.answering(file -> "INSTREAM size limit exceeded. ERROR")) {
            assertThat(refusal(clamd.address(), 5_000)).isEqualTo("evidence.not.scanned");
        }
    }

    @Test
    void aDaemonThatIsSilentOrGoneRefusesEverything() {
        String gone;
        try (Clamd clamd = Clamd.answering(file -> null)) {
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
