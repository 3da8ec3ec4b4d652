package org.recoup.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A business refusal: nothing was stored, and each fault says why. */
@ApplicationException(rollback = true, inherited = true)
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public Refused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public Refused(String field, String code, Object... values) {
        this(List.of(Fault.of(field, code, values)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
