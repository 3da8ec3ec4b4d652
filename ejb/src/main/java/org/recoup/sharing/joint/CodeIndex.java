package org.recoup.sharing.joint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of each department in order of codes. */
final class CodeIndex {

    private CodeIndex() {}

    static Map<String, Integer> of(List<String> codes) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            index.put(codes.get(i), i);
        }
        return index;
    }
}
