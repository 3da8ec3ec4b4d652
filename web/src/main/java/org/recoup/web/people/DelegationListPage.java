package org.recoup.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.people.DelegationLine;
import org.recoup.people.Delegations;

/** All delegations that the reader may see. */
@Named
@ViewScoped
public class DelegationListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Delegations delegations;

    private int page = 1;
    private transient List<DelegationLine> lines;

    public void load() {
        lines = delegations.visible(page);
    }

    public boolean isMore() {
        return lines.size() == Delegations.PAGE;
    }

    public List<DelegationLine> getLines() {
        return lines;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
