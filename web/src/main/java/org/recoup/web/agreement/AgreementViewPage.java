package org.recoup.web.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.agreement.AgreementOverview;
import org.recoup.agreement.Agreements;
import org.recoup.agreement.DraftingAgreements;
import org.recoup.agreement.OutlookStatement;
import org.recoup.agreement.Outlooks;
import org.recoup.agreement.SignAgreement;
import org.recoup.agreement.SigningAgreements;
import org.recoup.web.Messages;

/** The agreement in the address, in words and with its signatures. What is signed are the terms that this page showed. */
@Named
@ViewScoped
public class AgreementViewPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Agreements agreements;

    @Inject
    private transient Outlooks outlooks;

    @Inject
    private transient DraftingAgreements drafting;

    @Inject
    private transient SigningAgreements signing;

    @Inject
    private transient Messages messages;

    private long id;
    private String termsShown;
    private transient AgreementOverview agreement;
    private transient OutlookStatement outlook;

    public void load() {
        termsShown = getAgreement().termsHash();
    }

    public String sign(String department, String name) {
        signing.sign(id, new SignAgreement(department, termsShown));
        messages.done("agreement.sign.done", name);
        return "/agreements/view?faces-redirect=true&id=" + id;
    }

    public String withdraw() {
        drafting.withdraw(id);
        messages.done("agreement.withdrawn");
        return "/agreements/view?faces-redirect=true&id=" + id;
    }

    /** Read once a request. */
    public AgreementOverview getAgreement() {
        if (agreement == null) {
            agreement = agreements.withId(id);
        }
        return agreement;
    }

    public OutlookStatement getOutlook() {
        if (outlook == null) {
            outlook = outlooks.ofAgreement(id);
        }
        return outlook;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
