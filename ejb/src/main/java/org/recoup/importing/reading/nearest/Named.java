package org.recoup.importing.reading.nearest;

import java.util.List;

/** A record that can be meant. */
public record Named(String code, String name, List<String> aliases) {

    public Named {
        aliases = List.copyOf(aliases);
    }
}
