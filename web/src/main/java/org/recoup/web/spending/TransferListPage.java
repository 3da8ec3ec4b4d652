package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.spending.TransferList;
import org.recoup.spending.Transfers;

/** Funding transfers that match what the address asks for. */
@Named
@RequestScoped
public class TransferListPage {

    @Inject
    private Transfers transfers;

    @Inject
    private Looked looked;

    private TransferList list;

    public void load() {
        list = transfers.matching(looked.filter());
    }

    public TransferList getList() {
        return list;
    }
}
