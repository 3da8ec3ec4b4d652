package org.recoup.run;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the one running Recoup before the first integration test, so that Arquillian finds a server to join. */
public final class RunningFromTheStart implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("recoup.war") != null) {
            System.setProperty(
                    "recoup.it.management.port",
                    String.valueOf(RunningRecoup.management().getPort()));
        }
    }
}
