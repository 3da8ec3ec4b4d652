package org.recoup.platform;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.recoup.importing.reading.Unreadable;
import org.recoup.sharing.fault.Unshareable;

/**
 * The one place where the row filter is set. Runs inside the transaction of the use case, before its first statement, once a
 * transaction; a method for which the caller has no role is refused before that. A role that the caller holds only by delegation is
 * noted with the person who delegated it. What the sharing engine cannot share leaves as a business refusal.
 */
@Boundary
@Interceptor
@jakarta.annotation.Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class EnteringTransaction {

    private static final String ENTERED = EnteringTransaction.class.getName();

    @Inject
    private Acting acting;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    public Object enter(InvocationContext context) throws Exception {
        boolean beforeSignIn = context.getMethod().isAnnotationPresent(BeforeSignIn.class);
        Optional<Caller.Grant> grant =
                beforeSignIn ? Optional.empty() : grant(context.getMethod().getAnnotation(Allowed.class));
        String who = beforeSignIn ? "" : String.valueOf(acting.caller().personId());
        Object entered = transaction.getResource(ENTERED);
        if (entered == null) {
            tell(who);
            transaction.putResource(ENTERED, who);
        } else if (!entered.equals(who)) {
            throw new IllegalStateException(
                    "one transaction acts for one person, found '" + entered + "' and '" + who + "'");
        }
        grant.ifPresent(authorities::noted);
        try {
            return context.proceed();
        } catch (Unshareable cause) {
            throw Refused.because(cause);
        } catch (Unreadable cause) {
            throw Refused.because(cause);
        }
    }

    private Optional<Caller.Grant> grant(Allowed allowed) {
        Caller caller = acting.caller();
        if (allowed == null) {
            return Optional.empty();
        }
        Optional<Caller.Grant> grant = caller.grantFor(allowed.value());
        if (grant.isEmpty()) {
            throw new Forbidden("role.missing", allowed.value()[0].name());
        }
        return grant;
    }

    private void tell(String who) {
        if (who.isEmpty()) {
            entityManager
                    .createNativeQuery("select cast(enter_to_sign_in() as text)", String.class)
                    .getSingleResult();
        } else {
            entityManager
                    .createNativeQuery("select cast(enter(:who, :today) as text)", String.class)
                    .setParameter("who", Integer.valueOf(who))
                    .setParameter("today", LocalDate.now(clock))
                    .getSingleResult();
        }
    }
}
