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

/**
 * The one place where the row filter is set. Runs inside the transaction of the use case, before its first statement, once a
 * transaction; a method for which the caller has no role is refused before that.
 */
@Boundary
@Interceptor
@jakarta.annotation.Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class EnteringTransaction {

    private static final String ENTERED = EnteringTransaction.class.getName();

    @Inject
    private Acting acting;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    public Object enter(InvocationContext context) throws Exception {
        boolean beforeSignIn = context.getMethod().isAnnotationPresent(BeforeSignIn.class);
        if (!beforeSignIn) {
            checkRole(context.getMethod().getAnnotation(Allowed.class));
        }
        String who = beforeSignIn ? "" : String.valueOf(acting.caller().personId());
        Object entered = transaction.getResource(ENTERED);
        if (entered == null) {
            tell(who);
            transaction.putResource(ENTERED, who);
        } else if (!entered.equals(who)) {
            throw new IllegalStateException(
                    "one transaction acts for one person, found '" + entered + "' and '" + who + "'");
        }
        return context.proceed();
    }

    private void checkRole(Allowed allowed) {
        Caller caller = acting.caller();
        if (allowed != null && !caller.holdsAny(allowed.value())) {
            throw new Forbidden("role.missing", allowed.value()[0].name());
        }
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
