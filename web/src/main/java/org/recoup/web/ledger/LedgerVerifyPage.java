package org.recoup.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.ledger.Verification;
import org.recoup.ledger.Verification.Finding;
import org.recoup.ledger.VerifyingLedger;
import org.recoup.web.texts.Texts;

/** Lets an auditor check the whole chain with one button. */
@Named
@RequestScoped
public class LedgerVerifyPage {

    @Inject
    private VerifyingLedger verifying;

    private Verification result;

    public void verify() {
        result = verifying.verify();
    }

    public Verification getResult() {
        return result;
    }

    public String words(Finding finding) {
        return Texts.of("ledger.finding." + finding.code(), String.valueOf(finding.block()), finding.detail());
    }
}
