package org.recoup.run;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs the tests in the browser before the others, because axe looks at every row of a table and each other test adds departments. */
public class PagesFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(PagesFirst::isLater));
    }

    private static boolean isLater(ClassDescriptor test) {
        return !test.getTestClass().getPackageName().equals("org.recoup.pages");
    }
}
