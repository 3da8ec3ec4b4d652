package org.recoup.web.department;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.recoup.department.DepartmentLine;
import org.recoup.department.Departments;
import org.recoup.department.DescribeDepartment;
import org.recoup.department.DescribingDepartments;
import org.recoup.web.Messages;

/** Creates a department, or describes the one whose code is in the address. */
@Named
@ViewScoped
public class DepartmentEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Departments departments;

    @Inject
    private transient DescribingDepartments describing;

    @Inject
    private transient Messages messages;

    private boolean known;
    private String code;
    private String name;
    private String parent;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String aliases;
    private int version;

    public void load() {
        known = code != null;
        if (known) {
            DepartmentLine department = departments.withCode(code);
            name = department.name();
            parent = department.parentCode();
            startsOn = department.startsOn();
            endsOn = department.endsOn();
            aliases = String.join("\n", department.aliases());
            version = department.version();
        }
    }

    public List<DepartmentLine> getParents() {
        return departments.matching("");
    }

    public String save() {
        var command = new DescribeDepartment(
                code,
                name,
                parent,
                startsOn,
                endsOn,
                aliases == null
                        ? List.of()
                        : aliases.lines().filter(line -> !line.isBlank()).toList(),
                version);
        if (known) {
            describing.change(command);
        } else {
            describing.create(command);
        }
        messages.done("department.saved", name);
        return "/departments/list?faces-redirect=true";
    }

    public boolean isKnown() {
        return known;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }
}
