package org.recoup.web.savings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.recoup.evidence.ReceivingFiles;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.savings.ClaimLine;
import org.recoup.savings.ClaimState;
import org.recoup.savings.ClaimingSavings;
import org.recoup.savings.Claims;
import org.recoup.savings.EvidenceLine;
import org.recoup.savings.RejectClaim;
import org.recoup.savings.VerifyClaim;
import org.recoup.savings.VerifyingClaims;
import org.recoup.savings.WithdrawClaim;
import org.recoup.savings.WithdrawingClaims;
import org.recoup.web.Messages;

/** One claim: its evidence, and what can be decided about it. */
@Named
@ViewScoped
public class ClaimViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Claims claims;

    @Inject
    private transient ClaimingSavings claiming;

    @Inject
    private transient VerifyingClaims verifying;

    @Inject
    private transient WithdrawingClaims withdrawing;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Messages messages;

    private long id;
    private ClaimLine claim;
    private List<EvidenceLine> evidence;
    private transient Part file;
    private String reason;

    public void load() {
        claim = claims.withId(id);
        evidence = claims.evidence(id);
    }

    public String support() throws IOException {
        String name = file == null ? null : file.getSubmittedFileName();
        try (InputStream body = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            claiming.support(id, name, body.readNBytes(ReceivingFiles.LARGEST + 1));
        }
        return again("evidence.added", name);
    }

    public String verify() {
        verifying.verify(id, new VerifyClaim(reason));
        return again("claim.done.verified");
    }

    public String reject() {
        verifying.reject(id, new RejectClaim(reason));
        return again("claim.done.rejected");
    }

    public String withdraw() {
        withdrawing.withdraw(id, new WithdrawClaim(reason));
        return again("claim.done.withdrawn");
    }

    private String again(String key, Object... values) {
        messages.done(key, values);
        return "/claims/view?faces-redirect=true&id=" + id;
    }

    private boolean isOfficer() {
        return acting.caller().holds(Role.FINANCE_OFFICER, claim.landingId())
                || acting.caller().holds(Role.FINANCE_OFFICER, claim.ownerId());
    }

    public boolean isWaiting() {
        return claim.state() == ClaimState.CLAIMED;
    }

    public boolean isSupportable() {
        return isWaiting() && isOfficer();
    }

    public boolean isDecidable() {
        return isWaiting()
                && acting.caller().holds(Role.ASSURER)
                && acting.caller().personId() != claim.claimedById();
    }

    public boolean isWithdrawable() {
        return isWaiting()
                ? isOfficer()
                : claim.state() == ClaimState.VERIFIED && acting.caller().holdsAny(Role.ASSURER, Role.TREASURY);
    }

    public ClaimLine getClaim() {
        return claim;
    }

    public List<EvidenceLine> getEvidence() {
        return evidence;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
