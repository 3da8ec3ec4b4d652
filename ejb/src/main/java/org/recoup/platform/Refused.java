package org.recoup.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.recoup.importing.reading.Unreadable;
import org.recoup.sharing.fault.Unshareable;

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

    /** What the sharing engine cannot share, as any other refusal. */
    public static Refused because(Unshareable cause) {
        return new Refused(List.of(new Fault(cause.field(), cause.code(), cause.values())));
    }

    /** A file, or a value in it, that cannot be read, as any other refusal. */
    public static Refused because(Unreadable cause) {
        return new Refused(List.of(new Fault("", cause.code(), cause.values())));
    }

    public List<Fault> faults() {
        return faults;
    }
}
