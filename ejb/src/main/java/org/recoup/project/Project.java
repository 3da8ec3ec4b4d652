package org.recoup.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.recoup.platform.Refused;

/** Work that one department leads and one or more fund. Its code never changes; all else may. */
@Entity
public class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String code;

    private String name;

    private String description;

    @Column(name = "programme_id")
    private int programmeId;

    @Column(name = "lead_department_id")
    private int leadDepartmentId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @ElementCollection
    @CollectionTable(name = "project_funder", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "department_id")
    private Set<Integer> funders = new HashSet<>();

    @Version
    private int version;

    protected Project() {}

    public Project(String code) {
        this.code = code;
    }

    public void describe(String newName, String newDescription) {
        name = newName;
        description = newDescription;
    }

    /** @param newEnd the last day, or null; refused when not after the start */
    public void plan(LocalDate newStart, LocalDate newEnd) {
        if (newEnd != null && !newEnd.isAfter(newStart)) {
            throw new Refused("endsOn", "dates.order", newEnd, newStart);
        }
        startsOn = newStart;
        endsOn = newEnd;
    }

    /** @param newFunders departments by their keys */
    public void assign(int newProgramme, int newLead, Set<Integer> newFunders) {
        programmeId = newProgramme;
        leadDepartmentId = newLead;
        funders.retainAll(newFunders);
        funders.addAll(newFunders);
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Project that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
