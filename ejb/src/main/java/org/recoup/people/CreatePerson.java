package org.recoup.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A new person, who can sign in at once.
 *
 * @param email may be null
 * @param password not checked here, so that no answer repeats it; see {@link Passwords#hash}
 */
public record CreatePerson(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,63}", message = "{fault.user.name.form}")
        String userName,

        @NotBlank @Size(max = 200) String fullName,
        @Email @Size(max = 200) String email,
        String password) {

    public CreatePerson {
        email = email == null || email.isBlank() ? null : email.strip();
    }

    @Override
    public String toString() {
        return "CreatePerson[" + userName + "]";
    }
}
