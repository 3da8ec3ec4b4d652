package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.spending.CommitmentList;
import org.recoup.spending.Commitments;

/** Commitments that match what the address asks for. */
@Named
@RequestScoped
public class CommitmentListPage {

    @Inject
    private Commitments commitments;

    @Inject
    private Looked looked;

    private CommitmentList list;

    public void load() {
        list = commitments.matching(looked.commitments());
    }

    public CommitmentList getList() {
        return list;
    }
}
