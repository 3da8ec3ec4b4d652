package org.recoup.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.recoup.people.DelegationLine;
import org.recoup.people.Delegations;
import org.recoup.people.GrantLine;
import org.recoup.people.Grants;
import org.recoup.people.Tokens;
import org.recoup.people.Tokens.TokenLine;

/** What people see of themselves: roles, tokens, delegations. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Grants grants;

    @Inject
    private transient Tokens tokens;

    @Inject
    private transient Delegations delegations;

    private transient List<GrantLine> roles;
    private transient List<TokenLine> usableTokens;
    private transient List<DelegationLine> lines;

    public void load() {
        roles = grants.mine();
        usableTokens = tokens.mine().stream().filter(TokenLine::usable).toList();
        lines = delegations.mine();
    }

    public List<GrantLine> getRoles() {
        return roles;
    }

    public List<TokenLine> getUsableTokens() {
        return usableTokens;
    }

    public List<DelegationLine> getLines() {
        return lines;
    }
}
