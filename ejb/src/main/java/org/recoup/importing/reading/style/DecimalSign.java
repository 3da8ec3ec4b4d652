package org.recoup.importing.reading.style;

/** What stands before the decimals. Everything else that may stand between figures separates thousands. */
public enum DecimalSign {
    POINT('.'),
    COMMA(',');

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    char other() {
        return this == POINT ? ',' : '.';
    }
}
