package org.recoup.web.agreement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.joint.DependencyModel;

/** A benefit or a cost, with the departments that it depends on or that need it, while it is being written. */
public class LineForm implements Serializable {

    private static final long serialVersionUID = 1;

    private DependencyModel.Kind kind;
    private String name;
    private Money amount;
    private List<String> departments;

    LineForm(DependencyModel.Kind kind, String name, Money amount, List<String> departments) {
        this.kind = kind;
        this.name = name;
        this.amount = amount;
        this.departments = new ArrayList<>(departments);
    }

    static LineForm of(JointModel.Line line) {
        return new LineForm(line.kind(), line.name(), line.amount(), line.departments());
    }

    JointModel.Line line() {
        return new JointModel.Line(kind, name, amount, departments);
    }

    public DependencyModel.Kind getKind() {
        return kind;
    }

    public void setKind(DependencyModel.Kind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public List<String> getDepartments() {
        return departments;
    }

    public void setDepartments(List<String> departments) {
        this.departments = departments;
    }
}
