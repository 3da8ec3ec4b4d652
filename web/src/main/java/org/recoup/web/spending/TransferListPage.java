package org.recoup.web.spending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.recoup.spending.Receipt;
import org.recoup.spending.TransferLine;
import org.recoup.spending.TransferList;
import org.recoup.spending.Transfers;
import org.recoup.web.spending.Offered.Option;
import org.recoup.web.texts.Texts;

/** Funding transfers that match what the address asks for. */
@Named
@RequestScoped
public class TransferListPage {

    @Inject
    private Transfers transfers;

    @Inject
    private Looked looked;

    private String receipt;
    private TransferList list;

    public void load() {
        list = transfers.matching(looked.filter(), known());
    }

    /** One that does not exist finds everything, as an empty one does. */
    private Receipt known() {
        return Arrays.stream(Receipt.values())
                .filter(each -> each.name().equals(receipt))
                .findFirst()
                .orElse(null);
    }

    public List<Option> getReceipts() {
        return Arrays.stream(Receipt.values())
                .map(each -> new Option(each.name(), Texts.of("transfer.receipt." + each)))
                .toList();
    }

    public String tone(TransferLine line) {
        return switch (line.receipt()) {
            case WAITING -> "warn";
            case DISPUTED, TAKEN_BACK -> "bad";
            case CONFIRMED -> "good";
        };
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }

    public TransferList getList() {
        return list;
    }
}
