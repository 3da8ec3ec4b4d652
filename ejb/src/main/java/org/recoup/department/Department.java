package org.recoup.department;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.recoup.platform.Refused;

/** A body that funds, spends or saves. Its code never changes; its name, place in the tree and dates may. */
@Entity
public class Department {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String code;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Department parent;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Version
    private int version;

    protected Department() {}

    public Department(String code) {
        this.code = code;
    }

    /** @throws Refused when it would end before it starts, or be its own parent */
    public void describe(String newName, Department newParent, LocalDate newStart, LocalDate newEnd) {
        if (newEnd != null && !newEnd.isAfter(newStart)) {
            throw new Refused("endsOn", "dates.order", newEnd, newStart);
        }
        if (newParent != null && newParent.code.equals(code)) {
            throw new Refused("parent", "department.own.parent", code);
        }
        name = newName;
        parent = newParent;
        startsOn = newStart;
        endsOn = newEnd;
    }

    public Integer id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Department that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
