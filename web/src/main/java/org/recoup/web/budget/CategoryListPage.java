package org.recoup.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.budget.Categories;
import org.recoup.budget.CategoryLine;

/** All cost categories. */
@Named
@RequestScoped
public class CategoryListPage {

    @Inject
    private Categories categories;

    private List<CategoryLine> lines;

    public void load() {
        lines = categories.all();
    }

    public List<CategoryLine> getLines() {
        return lines;
    }
}
