package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Optional;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Treasury creates cost categories and keeps their description current. */
@Stateless
@Boundary
public class DescribingCategories {

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws Refused when the code is taken */
    @Allowed(Role.TREASURY)
    public void create(@Valid DescribeCategory command) {
        if (find(command.code()).isPresent()) {
            throw new Refused("code", "code.taken", command.code());
        }
        Category category = new Category(command.code());
        category.describe(command.name().strip(), command.budgetType());
        entityManager.persist(category);
    }

    /**
     * @throws Changed when somebody else changed it since it was read
     * @throws Refused when the budget type would change under costs, plans or promises that are there: they would change
     *     with it, and capital become resource without a word
     */
    @Allowed(Role.TREASURY)
    public void change(@Valid DescribeCategory command) {
        Category category = find(command.code()).orElseThrow(() -> new NotFound("category", command.code()));
        Changed.check(command.version(), category.version());
        if (command.budgetType() != category.budgetType() && isUsed(category.id())) {
            throw new Refused("budgetType", "category.used", command.code());
        }
        category.describe(command.name().strip(), command.budgetType());
    }

    private boolean isUsed(int category) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select 1 from cost where category_id = :id)
                            or exists (select 1 from posting where category_id = :id)
                            or exists (select 1 from budget_line where category_id = :id)
                            or exists (select 1 from forecast_line where category_id = :id)
                            or exists (select 1 from commitment where category_id = :id)
                            or exists (select 1 from virement where :id in (from_category_id, to_category_id))
                            or exists (select 1 from carry_forward_line where category_id = :id)""", Boolean.class)
                .setParameter("id", category)
                .getSingleResult();
    }

    private Optional<Category> find(String code) {
        return entityManager
                .createQuery("select c from Category c where c.code = :code", Category.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
