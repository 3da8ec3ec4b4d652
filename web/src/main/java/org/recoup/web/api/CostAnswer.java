package org.recoup.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.recoup.platform.Fault;
import org.recoup.spending.CostLine;
import org.recoup.web.texts.Texts;

/** A cost with what there is to look at twice before it is decided on, in words. */
public record CostAnswer(@JsonUnwrapped CostLine cost, List<Doubt> doubts) {

    /** Refuses nothing; {@code field} is what it is about. */
    public record Doubt(String field, String code, String detail) {}

    static CostAnswer of(CostLine cost, List<Fault> doubts) {
        return new CostAnswer(
                cost,
                doubts.stream()
                        .map(fault -> new Doubt(fault.field(), fault.code(), Texts.of(fault)))
                        .toList());
    }
}
