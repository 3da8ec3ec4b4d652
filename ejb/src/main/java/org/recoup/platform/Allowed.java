package org.recoup.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.recoup.people.Role;

/**
 * The roles that may call a method of a {@link Boundary} bean; without it, everyone who is signed in. Which department or programme
 * the role must be held for is asked of the {@link Caller} inside.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value();
}
