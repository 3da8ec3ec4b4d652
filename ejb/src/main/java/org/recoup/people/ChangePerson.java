package org.recoup.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Describes a person anew.
 *
 * @param email may be null
 * @param active false keeps the person out and ends what they delegated
 * @param version of the record as it was read
 */
public record ChangePerson(
        @NotBlank @Size(max = 200) String fullName,
        @Email @Size(max = 200) String email,
        @NotNull Boolean active,
        int version) {

    public ChangePerson {
        email = email == null || email.isBlank() ? null : email.strip();
    }
}
