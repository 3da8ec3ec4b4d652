package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void whatWouldEndAValueOrARowIsEscaped() {
        CopyText text = new CopyText();

        text.row(1, null, "a\tb\nc\rd\\e", "", "été \0");

        assertThat(new String(text.take(), StandardCharsets.UTF_8))
                .isEqualTo("1\t\\N\ta\\tb\\nc\\rd\\\\e\t\tété \uFFFD\n");
        assertThat(text.size()).isZero();
    }
}
