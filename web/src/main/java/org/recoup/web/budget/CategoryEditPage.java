package org.recoup.web.budget;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.budget.BudgetType;
import org.recoup.budget.Categories;
import org.recoup.budget.CategoryLine;
import org.recoup.budget.DescribeCategory;
import org.recoup.budget.DescribingCategories;
import org.recoup.web.Messages;

/** Creates a cost category, or describes the one whose code is in the address. */
@Named
@ViewScoped
public class CategoryEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Categories categories;

    @Inject
    private transient DescribingCategories describing;

    @Inject
    private transient Messages messages;

    private boolean known;
    private String code;
    private String name;
    private BudgetType budgetType;
    private int version;

    public void load() {
        known = code != null;
        if (known) {
            CategoryLine category = categories.withCode(code);
            name = category.name();
            budgetType = category.budgetType();
            version = category.version();
        }
    }

    public String save() {
        DescribeCategory command = new DescribeCategory(code, name, budgetType, version);
        if (known) {
            describing.change(command);
        } else {
            describing.create(command);
        }
        messages.done("category.saved", name);
        return "/categories/list?faces-redirect=true";
    }

    public BudgetType[] getTypes() {
        return BudgetType.values();
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

    public BudgetType getBudgetType() {
        return budgetType;
    }

    public void setBudgetType(BudgetType budgetType) {
        this.budgetType = budgetType;
    }
}
