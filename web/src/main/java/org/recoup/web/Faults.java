package org.recoup.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.recoup.importing.reading.Unreadable;
import org.recoup.platform.Changed;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.web.texts.Texts;

/**
 * Finds the refusal inside whatever wrapped it on its way out of the container: a refusal of the domain, a violated constraint of a
 * command, or one of the database, which stands behind every check of ours.
 */
public final class Faults {

    private Faults() {}

    /** @return empty when it is a defect and not a refusal */
    public static Optional<Refused> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
            if (cause instanceof Unshareable unshareable) {
                return Optional.of(Refused.because(unshareable));
            }
            if (cause instanceof Unreadable unreadable) {
                return Optional.of(Refused.because(unreadable));
            }
            if (cause instanceof ConstraintViolationException violations) {
                return Optional.of(new Refused(violations.getConstraintViolations().stream()
                        .map(Faults::fault)
                        .toList()));
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new Changed());
            }
            if (cause instanceof PSQLException database) {
                return refusalOf(database);
            }
            if (cause instanceof SQLException chained && chained.getNextException() instanceof PSQLException database) {
                return refusalOf(database);
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> refusalOf(PSQLException exception) {
        String constraint = exception.getServerErrorMessage() == null
                ? null
                : exception.getServerErrorMessage().getConstraint();
        String code = "constraint." + constraint;
        boolean known =
                constraint != null && Texts.getBundle(Texts.class.getName()).containsKey("fault." + code);
        return known ? Optional.of(new Refused("", code)) : Optional.empty();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            boolean step = node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT;
            if (step) {
                if (node.getIndex() != null) {
                    path.append('[').append(node.getIndex()).append(']');
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    path.append(path.length() == 0 ? "" : ".").append(node.getName());
                }
            }
        }
        String template = violation.getMessageTemplate();
        Object value = violation.getInvalidValue();
        return template.startsWith("{fault.")
                ? new Fault(
                        path.toString(), template.substring(7, template.length() - 1), List.of(String.valueOf(value)))
                : Fault.of(path.toString(), "invalid", violation.getMessage(), value == null ? "" : value.toString());
    }
}
