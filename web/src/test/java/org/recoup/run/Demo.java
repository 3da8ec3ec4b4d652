package org.recoup.run;

import java.net.URI;

/** The demo: people, departments and a year of figures, entered through the API by the people themselves. */
final class Demo {

    static final String TREASURY = "tess.moreau";
    static final String PASSWORD = "recoup-demo-2026";

    private final URI address;

    Demo(URI address) {
        this.address = address;
    }

    void loadOnce() {
        System.out.println("demo for " + address);
    }

    static String signIns() {
        return TREASURY + " " + PASSWORD;
    }
}
