package org.recoup.web.agreement;

import java.io.Serializable;
import java.math.BigDecimal;

/** A party while its draft is being written. */
public class PartyRow implements Serializable {

    private static final long serialVersionUID = 1;

    private final String department;
    private final String name;
    private BigDecimal parts;

    PartyRow(String department, String name, BigDecimal parts) {
        this.department = department;
        this.name = name;
        this.parts = parts;
    }

    public String getDepartment() {
        return department;
    }

    public String getName() {
        return name;
    }

    public BigDecimal getParts() {
        return parts;
    }

    public void setParts(BigDecimal parts) {
        this.parts = parts;
    }
}
