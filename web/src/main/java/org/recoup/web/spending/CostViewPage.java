package org.recoup.web.spending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.platform.Acting;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;
import org.recoup.spending.ActingOnManyCosts;
import org.recoup.spending.ApprovingCosts;
import org.recoup.spending.CostEvidenceLine;
import org.recoup.spending.CostEvidences;
import org.recoup.spending.CostLine;
import org.recoup.spending.Costs;
import org.recoup.spending.Doubts;
import org.recoup.spending.EnteringCosts;
import org.recoup.spending.EntryJournal;
import org.recoup.spending.EntryJournals;
import org.recoup.web.Messages;

/** One cost, with what its reader may do about it now. Acts are on the version that was shown. */
@Named
@ViewScoped
public class CostViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Costs costs;

    @Inject
    private transient EntryJournals entryJournals;

    @Inject
    private transient ApprovingCosts approving;

    @Inject
    private transient EnteringCosts entering;

    @Inject
    private transient ActingOnManyCosts replacing;

    @Inject
    private transient CostEvidences evidences;

    @Inject
    private transient Doubts doubts;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private String id;
    private long key;
    private CostLine line;
    private List<EntryJournal> journals;
    private String comment;
    private String reason;
    private String replaceReason;
    private List<CostEvidenceLine> files;
    private List<Fault> doubtful;
    private boolean sure;

    public void load() {
        key = Keyed.key("cost", id);
        line = costs.withId(key);
        journals = entryJournals.ofCost(key);
        files = evidences.ofCost(key);
        doubtful = doubts.of(line);
    }

    public String approve() {
        approving.approve(key, line.version());
        return done("cost.approved");
    }

    public String giveBack() {
        approving.returnWith(key, comment, line.version());
        return done("cost.returned");
    }

    public String withdraw() {
        if (!sure) {
            throw new Refused("sure", "withdraw.sure");
        }
        entering.withdraw(key, line.version());
        return done("cost.withdrawn");
    }

    public String reverse() {
        approving.reverse(key, reason, line.version());
        return done("cost.reversed");
    }

    /** Goes on with the copy, which its finance officers correct. */
    public String replace() {
        long copy = replacing.reverseAndReplace(key, replaceReason, line.version());
        messages.done("cost.replaced", String.valueOf(key), String.valueOf(copy));
        return "/costs/view?faces-redirect=true&id=" + copy;
    }

    private String done(String text) {
        messages.done(text, String.valueOf(key));
        return "/costs/view?faces-redirect=true&id=" + key;
    }

    public boolean isAwaited() {
        return line.awaits(acting.caller());
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

    public CostLine getLine() {
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReplaceReason() {
        return replaceReason;
    }

    public void setReplaceReason(String replaceReason) {
        this.replaceReason = replaceReason;
    }

    public List<CostEvidenceLine> getFiles() {
        return files;
    }

    /** What to look at twice before it is decided on. */
    public List<Fault> getDoubts() {
        return doubtful;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
