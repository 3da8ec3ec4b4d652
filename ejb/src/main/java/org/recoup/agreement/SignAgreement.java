package org.recoup.agreement;

import jakarta.validation.constraints.NotBlank;

/**
 * Signs for a department.
 *
 * @param termsHash of the terms that the person read; null to sign whatever stands
 */
public record SignAgreement(
        @NotBlank(message = "{fault.value.missing}") String department, String termsHash) {}
