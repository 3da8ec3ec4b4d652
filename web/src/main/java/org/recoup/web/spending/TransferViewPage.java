package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.platform.Acting;
import org.recoup.platform.Refused;
import org.recoup.spending.ApprovingTransfers;
import org.recoup.spending.EnteringTransfers;
import org.recoup.spending.EntryJournal;
import org.recoup.spending.EntryJournals;
import org.recoup.spending.MatchingTransfers;
import org.recoup.spending.TransferLine;
import org.recoup.spending.Transfers;
import org.recoup.web.Messages;

/** One funding transfer, with what its reader may do about it now. Acts are on the version that was shown. */
@Named
@ViewScoped
public class TransferViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Transfers transfers;

    @Inject
    private transient EntryJournals entryJournals;

    @Inject
    private transient ApprovingTransfers approving;

    @Inject
    private transient EnteringTransfers entering;

    @Inject
    private transient MatchingTransfers matching;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private String id;
    private long key;
    private TransferLine line;
    private List<EntryJournal> journals;
    private String comment;
    private String dispute;
    private String reason;
    private List<String> confirmers;
    private boolean sure;

    public void load() {
        key = Keyed.key("transfer", id);
        line = transfers.withId(key);
        journals = entryJournals.ofTransfer(key);
        confirmers = line.confirmedByOthersThan(acting.caller()) ? transfers.confirmers(key) : null;
    }

    public String approve() {
        approving.approve(key, line.version());
        return done("transfer.approved");
    }

    public String giveBack() {
        approving.returnWith(key, comment, line.version());
        return done("transfer.returned");
    }

    public String withdraw() {
        if (!sure) {
            throw new Refused("sure", "withdraw.sure");
        }
        entering.withdraw(key, line.version());
        return done("transfer.withdrawn");
    }

    public String reverse() {
        approving.reverse(key, reason, line.version());
        return done("transfer.reversed");
    }

    public String confirm() {
        matching.confirm(key, line.version());
        return done("transfer.confirmed");
    }

    public String disagree() {
        matching.dispute(key, dispute, line.version());
        return done("transfer.disputed");
    }

    public String seen() {
        matching.seeReversal(key, line.version());
        return done("transfer.reversal.seen.done");
    }

    private String done(String text) {
        messages.done(text, String.valueOf(key));
        return "/transfers/view?faces-redirect=true&id=" + key;
    }

    public boolean isAwaited() {
        return line.awaits(acting.caller());
    }

    public boolean isAnswerable() {
        return line.answerableBy(acting.caller());
    }

    public boolean isTakenBack() {
        return line.takenBackFrom(acting.caller());
    }

    /** Who can confirm it in the place of its reader, who entered it; empty when nobody can, null when that is not asked. */
    public List<String> getConfirmers() {
        return confirmers;
    }

    public boolean isCorrectable() {
        return line.correctableBy(acting.caller());
    }

    public boolean isWithdrawable() {
        return line.withdrawableBy(acting.caller());
    }

    public boolean isReversible() {
        return line.reversibleBy(acting.caller());
    }

    public TransferLine getLine() {
        return line;
    }

    public List<EntryJournal> getJournals() {
        return journals;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getDispute() {
        return dispute;
    }

    public void setDispute(String dispute) {
        this.dispute = dispute;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
