package org.recoup.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.recoup.people.SigningIn;
import org.recoup.people.SigningIn.SignedIn;

/** The people of Recoup as an identity store. What they may do is asked of their roles, not of container groups. */
@ApplicationScoped
public class RecoupIdentities implements IdentityStore {

    @Inject
    private SigningIn signingIn;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof UsernamePasswordCredential given) {
            return result(signingIn
                    .withPassword(given.getCaller(), given.getPasswordAsString())
                    .person());
        }
        if (credential instanceof TokenCredential given) {
            return result(signingIn.withToken(given.token()).orElse(null));
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private static CredentialValidationResult result(SignedIn person) {
        return person == null
                ? CredentialValidationResult.INVALID_RESULT
                : new CredentialValidationResult(person.userName(), Set.of());
    }
}
